package org.shoulashou.consent.answering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.platform.crypto.TokenHashes;
import org.springframework.stereotype.Component;

/**
 * The code at the top of a printed notice: it belongs to one pupil and one version of the text, and whoever has not
 * printed it cannot guess it. Nothing is stored, it follows from the house's keys.
 */
@Component
public class PaperCodes {

    /** Without what is easily misread in handwriting and print. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final TokenHashes hashes;
    private final Notices notices;

    PaperCodes(TokenHashes hashes, Notices notices) {
        this.hashes = hashes;
        this.notices = notices;
    }

    /** As printed now, such as {@code K7QF-2M9X}. */
    public String of(String pupilId) {
        return code(hashes.of(about(pupilId, notices.current().version())));
    }

    /** The version of the text on the paper; empty when the code is not of this pupil. */
    Optional<Integer> versionOn(String pupilId, String written) {
        String code = written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s–—－-]", "");
        return notices.all().stream()
                .filter(version -> isCode(code, pupilId, version))
                .findFirst();
    }

    /** The one of them that stands on a paper of this pupil, of whatever version. */
    public Optional<String> among(Collection<String> read, String pupilId) {
        return read.stream()
                .filter(code -> versionOn(pupilId, code).isPresent())
                .findFirst();
    }

    private boolean isCode(String written, String pupilId, int version) {
        return hashes.candidates(about(pupilId, version)).stream()
                .anyMatch(hash -> code(hash).replace("-", "").equals(written));
    }

    private static String about(String pupilId, int version) {
        return "consent paper\n" + pupilId + "\n" + version;
    }

    private static String code(String hash) {
        byte[] bytes = digest(hash);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt((bytes[i] & 0xff) % SIGNS.length()));
        }
        return code.toString();
    }

    private static byte[] digest(String hash) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is missing from this Java", broken);
        }
    }
}
