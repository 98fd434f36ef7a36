package org.shoulashou.letters.text;

import org.shoulashou.letters.Letter;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Sealed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes what children write, and what is written to them, with the author's own key; opens it for whoever may read. */
@Component
public class LetterBodies {

    private static final String GONE = "（这封信打不开了）";

    private final PersonKeys keys;

    LetterBodies(PersonKeys keys) {
        this.keys = keys;
    }

    public Mono<Sealed> sealBody(String letterId, String author, String html) {
        return keys.of(author).map(key -> key.seal(html, LetterSlots.body(letterId)));
    }

    public Mono<Sealed> sealNote(Letter letter, String note) {
        return keys.of(letter.between().author().pupil()).map(key -> key.seal(note, LetterSlots.note(letter.id())));
    }

    public Mono<OpenedLetter> open(Letter letter) {
        return keys.of(letter.between().author().pupil()).map(key -> new OpenedLetter(letter, key));
    }

    /** For the leads: of one that nobody can open any more, that it is so. Its pictures may tell what is left. */
    public Mono<String> plain(Letter letter) {
        return open(letter).map(OpenedLetter::plain).onErrorReturn(CannotOpen.class, GONE);
    }
}
