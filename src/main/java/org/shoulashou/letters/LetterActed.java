package org.shoulashou.letters;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.EventType;

/**
 * Something happened to a letter. Holds no word of it.
 *
 * @param by     absent where it happened by itself
 * @param reason of a return
 */
@EventType("letters.acted")
public record LetterActed(
        String letterId,
        String pairing,
        String author,
        String reader,
        Deed deed,
        LetterState state,
        @Nullable Hand by,
        @Nullable ReturnReason reason) {

    static LetterActed of(
            Letter letter, Deed deed, LetterState state, @Nullable Hand by, @Nullable ReturnReason reason) {
        Between between = letter.between();
        String author = between.author().pupil();
        String reader = between.reader().pupil();
        return new LetterActed(letter.id(), between.pairing(), author, reader, deed, state, by, reason);
    }
}
