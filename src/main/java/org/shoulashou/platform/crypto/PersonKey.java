package org.shoulashou.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key of one person. What it closed opens as long as {@link PersonKeys} keeps it, and never again after that. */
public final class PersonKey {

    static final String PREFIX = "person:";

    private final String person;
    private final ContentKey key;

    PersonKey(String person, ContentKey key) {
        this.person = person;
        this.key = key;
    }

    byte[] close(byte[] content, Slot slot) {
        return key.close(content, slot);
    }

    byte[] open(byte[] closed, Slot slot) {
        return key.open(closed, slot);
    }

    /** A key for what lies outside the house: always the same for one slot, and gone with this one. */
    public String derived(Slot slot) {
        return Base64.getEncoder().encodeToString(key.derived(slot));
    }

    public Sealed seal(String text, Slot slot) {
        byte[] closed = key.close(text.getBytes(StandardCharsets.UTF_8), slot);
        return new Sealed(PREFIX + person, Base64.getEncoder().encodeToString(closed));
    }

    /** Fails with {@link CannotOpen} when it was changed, or belongs to another person or another slot. */
    public String open(Sealed sealed, Slot slot) {
        if (!sealed.key().equals(PREFIX + person)) throw new CannotOpen(sealed, slot, "another person's key closed it");
        return new String(key.open(Base64.getDecoder().decode(sealed.data()), slot), StandardCharsets.UTF_8);
    }
}
