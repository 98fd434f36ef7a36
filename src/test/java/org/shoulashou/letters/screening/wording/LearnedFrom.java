package org.shoulashou.letters.screening.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.shoulashou.letters.screening.wording.Learning.Example;

/** A digest of what was learned from, with which the learned file begins: so nobody adds a sentence and forgets to learn. */
final class LearnedFrom {

    private LearnedFrom() {}

    static String line(List<Example> examples, Notions notions) {
        MessageDigest digest = sha256();
        examples.stream()
                .filter(Example::isLearnedFrom)
                .forEach(example -> update(digest, example.label() + "\t" + example.tight()));
        for (String line : notions.lines()) update(digest, line);
        return LearnedFile.REMARK + " learned from " + HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
