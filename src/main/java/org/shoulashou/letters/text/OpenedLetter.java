package org.shoulashou.letters.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Letter;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.PersonKey;
import org.shoulashou.platform.crypto.Sealed;

/** A letter with the key that opens it. Whoever hands it on has written down before that somebody reads it (R15). */
public final class OpenedLetter {

    private final Letter letter;
    private final PersonKey key;

    OpenedLetter(Letter letter, PersonKey key) {
        this.letter = letter;
        this.key = key;
    }

    public Letter letter() {
        return letter;
    }

    public String body() {
        return key.open(letter.content().body(), LetterSlots.body(letter.id()));
    }

    public String plain() {
        return written().plain();
    }

    public WrittenBody written() {
        return CleanBody.of(body(), Set.copyOf(letter.content().pictureIds()));
    }

    /** Closes what its author's browser keeps of it while the line is down; for nobody else's eyes. */
    public String browserKey() {
        return key.derived(LetterSlots.inTheBrowser(letter.id()));
    }

    public @Nullable String note(@Nullable Sealed note) {
        return note == null ? null : key.open(note, LetterSlots.note(letter.id()));
    }

    /** What nobody can open any more is absent: it keeps nobody from the words beside it. */
    public @Nullable String noteIfReadable(@Nullable Sealed note) {
        try {
            return note(note);
        } catch (CannotOpen gone) {
            return null;
        }
    }
}
