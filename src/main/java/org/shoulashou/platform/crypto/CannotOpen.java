package org.shoulashou.platform.crypto;

/** A sealed text that was changed, moved, or closed with a key that is gone. Says nothing of what is inside. */
public final class CannotOpen extends RuntimeException {

    CannotOpen(Sealed sealed, Slot slot, String why) {
        super("The field %s under key %s cannot be opened: %s".formatted(slot.field(), sealed.key(), why));
    }

    CannotOpen(Slot slot, String why) {
        super("The content %s cannot be opened: %s".formatted(slot.field(), why));
    }
}
