package org.shoulashou.ledger.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws by lot so that nobody can choose and everybody can repeat it: the ids are put in the order of SHA-256 of
 * {@code seed:id}, and the first of them are taken.
 */
final class Sample {

    private static final int PERCENT = 100;

    private Sample() {}

    static List<String> draw(Collection<String> population, long seed, int share, int least) {
        int wanted = Math.max(least, (population.size() * share + PERCENT - 1) / PERCENT);
        return population.stream()
                .distinct()
                .sorted(Comparator.comparing(id -> lot(seed, id)))
                .limit(wanted)
                .toList();
    }

    private static String lot(long seed, String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is missing from this Java", broken);
        }
    }
}
