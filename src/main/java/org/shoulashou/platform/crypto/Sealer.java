package org.shoulashou.platform.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes a text, or bytes, for its slot (AES-256-GCM, a fresh random nonce each time) and opens it again. */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Looking for the algorithm costs more than closing a name; each use begins with a nonce of its own. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealer::newCipher);

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Sealer(Keys keys) {
        this.keys = keys;
    }

    public Sealed seal(String text, Slot slot) {
        return seal(text.getBytes(StandardCharsets.UTF_8), slot);
    }

    public Sealed seal(byte[] content, Slot slot) {
        KeyRing.Key key = keys.activeForSealing();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, slot).doFinal(content);
            byte[] data = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return new Sealed(key.name(), Base64.getEncoder().encodeToString(data));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is missing from this Java", broken);
        }
    }

    /** Fails with {@link CannotOpen} when the text was changed, belongs to another slot, or its key is gone. */
    public String open(Sealed sealed, Slot slot) {
        return new String(openBytes(sealed, slot), StandardCharsets.UTF_8);
    }

    /** What was sealed as bytes. Fails as {@link #open} does. */
    public byte[] openBytes(Sealed sealed, Slot slot) {
        KeyRing.Key key = keys.forOpening(sealed.key())
                .orElseThrow(() -> new CannotOpen(sealed, slot, "the key is not on the ring"));
        try {
            ByteBuffer data = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.data()));
            byte[] nonce = new byte[NONCE_BYTES];
            data.get(nonce);
            byte[] closed = new byte[data.remaining()];
            data.get(closed);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, slot).doFinal(closed);
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException wrong) {
            throw new CannotOpen(sealed, slot, "it was changed or belongs elsewhere");
        }
    }

    /** Whether a rotation has passed this text by so far. */
    public boolean isOutdated(Sealed sealed) {
        return !sealed.key().equals(keys.activeForSealing().name());
    }

    public Sealed reseal(Sealed sealed, Slot slot) {
        return seal(openBytes(sealed, slot), slot);
    }

    String activeKey() {
        return keys.activeForSealing().name();
    }

    private static Cipher cipher(int mode, KeyRing.Key key, byte[] nonce, Slot slot) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(slot.authenticated(key.name()));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is missing from this Java", broken);
        }
    }
}
