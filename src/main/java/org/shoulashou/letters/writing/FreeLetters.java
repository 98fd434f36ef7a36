package org.shoulashou.letters.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shoulashou.letters.Letter;

/** When a letter may be written that no round asks for. */
final class FreeLetters {

    private FreeLetters() {}

    /** Not before the letter of the round was handed in; between the rounds at any time. */
    static boolean mayBegin(List<Letter> own, Optional<String> round) {
        boolean begun = own.stream().anyMatch(FreeLetters::isOpenFree);
        boolean done = round.map(id -> own.stream().anyMatch(letter -> isHandedInFor(letter, id)))
                .orElse(true);
        return begun || done;
    }

    /** That of the free letter that was begun, or one that none has had: one may have been taken back and thrown away. */
    static int number(List<Letter> own) {
        int last = own.stream()
                .filter(letter -> letter.between().isFree())
                .mapToInt(letter -> letter.between().number())
                .max()
                .orElse(0);
        return own.stream()
                .filter(FreeLetters::isOpenFree)
                .map(letter -> letter.between().number())
                .min(Comparator.naturalOrder())
                .orElse(last + 1);
    }

    static boolean isOpenFree(Letter letter) {
        return letter.between().isFree() && letter.state().isTheChilds();
    }

    private static boolean isHandedInFor(Letter letter, String round) {
        return round.equals(letter.between().round()) && !letter.state().isTheChilds();
    }
}
