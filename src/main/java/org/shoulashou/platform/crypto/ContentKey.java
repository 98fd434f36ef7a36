package org.shoulashou.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one large content. It is kept sealed beside what it closes: a rotation seals 32 bytes anew and moves no
 * content, and whoever deletes the key has deleted what it opens from every copy.
 */
public final class ContentKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private ContentKey(byte[] secret) {
        this.secret = secret;
    }

    public static ContentKey fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new ContentKey(secret);
    }

    public static ContentKey opened(Sealer sealer, Sealed sealed, Slot slot) {
        return new ContentKey(sealer.openBytes(sealed, slot));
    }

    public Sealed sealed(Sealer sealer, Slot slot) {
        return sealer.seal(secret, slot);
    }

    /** Closed with a person's key as well: it opens as long as that is there, and a rotation knows nothing of it (R19). */
    public Sealed sealed(Sealer sealer, PersonKey person, Slot slot) {
        return sealer.seal(person.close(secret, slot), slot);
    }

    public static ContentKey opened(Sealer sealer, PersonKey person, Sealed sealed, Slot slot) {
        return new ContentKey(person.open(sealer.openBytes(sealed, slot), slot));
    }

    public byte[] close(byte[] content, Slot slot) {
        return Gcm.close(secret, content, slot.authenticated(""));
    }

    /** Another key that follows from this one and the slot alone; nobody comes back from it to this one. */
    byte[] derived(Slot slot) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(slot.authenticated("derived"));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", broken);
        }
    }

    /** Fails with {@link CannotOpen} when the content was changed, or is of another slot or another key. */
    public byte[] open(byte[] closed, Slot slot) {
        try {
            return Gcm.open(secret, closed, slot.authenticated(""));
        } catch (GeneralSecurityException wrong) {
            throw new CannotOpen(slot, "it was changed or belongs elsewhere");
        }
    }
}
