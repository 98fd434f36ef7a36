package org.shoulashou.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the database keeps instead of a one-time token: a hash that needs a key from outside (HMAC-SHA-256). */
public final class TokenHashes {

    /** Looking for the algorithm costs more than hashing with it; each use begins with its key. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(TokenHashes::newMac);

    private final Keys keys;

    TokenHashes(Keys keys) {
        this.keys = keys;
    }

    public String of(String token) {
        return hash(keys.newestFirstForHashing().get(0), token);
    }

    /** Under every key that a link still in somebody's hands may have been made with; look one up with {@code $in}. */
    public List<String> candidates(String token) {
        return keys.newestFirstForHashing().stream()
                .map(key -> hash(key, token))
                .toList();
    }

    private static String hash(KeyRing.Key key, String token) {
        try {
            Mac mac = MAC.get();
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            byte[] hash = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
            return key.name() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", broken);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", broken);
        }
    }
}
