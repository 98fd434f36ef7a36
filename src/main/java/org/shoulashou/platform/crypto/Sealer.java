package org.shoulashou.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Closes a text, or bytes, for its slot (AES-256-GCM, a fresh random nonce each time) and opens it again. */
public final class Sealer {

    private final Keys keys;

    Sealer(Keys keys) {
        this.keys = keys;
    }

    public Sealed seal(String text, Slot slot) {
        return seal(text.getBytes(StandardCharsets.UTF_8), slot);
    }

    public Sealed seal(byte[] content, Slot slot) {
        KeyRing.Key key = keys.activeForSealing();
        byte[] closed = Gcm.close(key.bytes(), content, slot.authenticated(key.name()));
        return new Sealed(key.name(), Base64.getEncoder().encodeToString(closed));
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
            byte[] closed = Base64.getDecoder().decode(sealed.data());
            return Gcm.open(key.bytes(), closed, slot.authenticated(key.name()));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
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
}
