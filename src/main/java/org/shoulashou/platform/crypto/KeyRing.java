package org.shoulashou.platform.crypto;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of the two keys, oldest first; the last one is in use. Older versions stay, because what they closed
 * must remain readable until it is sealed anew.
 */
record KeyRing(List<Key> sealing, List<Key> hashing) {

    private static final SecureRandom RANDOM = new SecureRandom();

    KeyRing {
        if (sealing.isEmpty() || hashing.isEmpty()) {
            throw new IllegalArgumentException("a key ring needs a key of each kind");
        }
        sealing = List.copyOf(sealing);
        hashing = List.copyOf(hashing);
    }

    static KeyRing fresh() {
        return new KeyRing(List.of(Key.random("k", 1)), List.of(Key.random("h", 1)));
    }

    KeyRing rotated() {
        return new KeyRing(longer(sealing, "k"), longer(hashing, "h"));
    }

    Key activeForSealing() {
        return sealing.get(sealing.size() - 1);
    }

    Optional<Key> forOpening(String name) {
        return sealing.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    List<Key> newestFirstForHashing() {
        List<Key> newestFirst = new ArrayList<>(hashing);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static List<Key> longer(List<Key> keys, String kind) {
        return Stream.concat(keys.stream(), Stream.of(Key.random(kind, keys.size() + 1)))
                .toList();
    }

    /** The random end of the name tells two rings apart that both begin with their first key. */
    record Key(String name, String secret) {

        private static Key random(String kind, int version) {
            byte[] secret = new byte[32];
            byte[] end = new byte[3];
            RANDOM.nextBytes(secret);
            RANDOM.nextBytes(end);
            String name = kind + version + "-" + HexFormat.of().formatHex(end);
            return new Key(name, Base64.getEncoder().encodeToString(secret));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(secret);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
