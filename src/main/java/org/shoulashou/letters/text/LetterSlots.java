package org.shoulashou.letters.text;

import org.shoulashou.platform.crypto.Slot;

/** Under which names the words of a letter, and those said to its author, are closed. */
final class LetterSlots {

    private LetterSlots() {}

    static Slot body(String letterId) {
        return new Slot(letterId, "content.body");
    }

    static Slot inTheBrowser(String letterId) {
        return new Slot(letterId, "inTheBrowser");
    }

    static Slot note(String letterId) {
        return new Slot(letterId, "note");
    }
}
