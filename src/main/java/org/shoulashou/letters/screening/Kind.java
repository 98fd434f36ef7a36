package org.shoulashou.letters.screening;

import java.util.EnumSet;
import java.util.Set;

/** What a screen looks for. Opinions, faith, language and custom are none of it, and never will be. */
public enum Kind {
    PHONE,
    ID_CARD,
    MESSENGER,
    EMAIL,
    LINK,
    ADDRESS,
    MEETING,
    GIFT,
    SECRECY,
    DANGER,
    QR_CODE,
    /** No screen has seen it: nobody knows what it says. */
    UNSCREENED;

    private static final Set<Kind> CONTACT = Set.of(PHONE, ID_CARD, MESSENGER, EMAIL, LINK, ADDRESS);

    /** What lists are kept for. */
    public static Set<Kind> lookedFor() {
        return EnumSet.complementOf(EnumSet.of(UNSCREENED));
    }

    /** Whether it tells how somebody is reached, or where they live. */
    public boolean isContact() {
        return CONTACT.contains(this);
    }

    /** Danger to a child is no matter of the review queue: it goes to the head and the lead alone (R22). */
    public boolean goesToLeadsOnly() {
        return this == DANGER;
    }
}
