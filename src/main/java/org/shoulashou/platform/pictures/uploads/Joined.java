package org.shoulashou.platform.pictures.uploads;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture while its pieces are put together. */
final class Joined {

    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();

    Joined with(byte[] piece) {
        whole.writeBytes(piece);
        digest.update(piece);
        return this;
    }

    boolean is(String sha256) {
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    byte[] bytes() {
        return whole.toByteArray();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is missing from this Java", broken);
        }
    }
}
