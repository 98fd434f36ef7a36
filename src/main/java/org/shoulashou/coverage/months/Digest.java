package org.shoulashou.coverage.months;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.shoulashou.coverage.counting.Key;

/** A chain over frozen figures: each link holds the one before, so that one figure changed later is found out. */
final class Digest {

    static final String BEGINNING = "";

    private Digest() {}

    static String over(String before, List<FrozenNode> nodes) {
        String chain = before;
        for (FrozenNode node : nodes) {
            chain = sha256(chain + "\n" + said(node));
        }
        return chain;
    }

    private static String said(FrozenNode node) {
        StringBuilder said = new StringBuilder(node.id()).append(node.line());
        node.tally().cells().forEach((key, counts) -> said.append(of(key)).append(trimmed(counts.figures())));
        node.tally().series().forEach((key, figures) -> said.append(of(key)).append(figures));
        return said.toString();
    }

    private static String of(Key key) {
        return "\n" + key.programme() + " " + key.year() + " " + key.side() + " ";
    }

    /** Measures that are added later stand at the end and are nothing here. */
    private static List<Integer> trimmed(List<Integer> figures) {
        int end = figures.size();
        while (end > 0 && figures.get(end - 1) == 0) end--;
        return figures.subList(0, end);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
