package org.shoulashou.platform.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh random nonce each time, which stands in front of what was closed. */
final class Gcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking for the algorithm costs more than closing a name; each use begins with a nonce of its own. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Gcm::newCipher);

    private Gcm() {}

    static byte[] close(byte[] key, byte[] content, byte[] authenticated) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, authenticated).doFinal(content);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw missing(broken);
        }
    }

    /** @throws GeneralSecurityException when it was changed, or closed with another key or for another place */
    static byte[] open(byte[] key, byte[] closed, byte[] authenticated) throws GeneralSecurityException {
        ByteBuffer data = ByteBuffer.wrap(closed);
        byte[] nonce = new byte[NONCE_BYTES];
        try {
            data.get(nonce);
        } catch (BufferUnderflowException tooShort) {
            throw new GeneralSecurityException("too short", tooShort);
        }
        return cipher(Cipher.DECRYPT_MODE, key, nonce, authenticated)
                .doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] authenticated)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(authenticated);
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException broken) {
            throw missing(broken);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException broken) {
        return new IllegalStateException("AES-GCM is missing from this Java", broken);
    }
}
