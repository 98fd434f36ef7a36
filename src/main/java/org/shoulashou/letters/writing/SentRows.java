package org.shoulashou.letters.writing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.writing.DeskLetters.ReturnedNote;
import org.shoulashou.letters.writing.DeskLetters.SentRow;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;

/** How far a letter has come, in steps that a child can count. */
final class SentRows {

    private static final int STEPS = 5;

    private SentRows() {}

    static SentRow of(Letter letter, String to, @Nullable Text theme, @Nullable ReturnedNote returned) {
        Frozen frozen = letter.frozen();
        Instant arrives = letter.times().arrives();
        return new SentRow(
                letter.id(),
                letter.between().friendship(),
                to,
                theme,
                letter.state(),
                frozen == null ? letter.state().forChildren() : frozen.text(),
                arrives == null ? null : LocalDate.ofInstant(arrives, Downloads.BEIJING),
                step(letter.state()),
                STEPS,
                returned);
    }

    static int step(LetterState state) {
        return switch (state) {
            case DRAFT, RETURNED, ERASED -> 0;
            case SUBMITTED, IN_REVIEW, SECOND_READER, HELD -> 1;
            case RECEIVING -> 2;
            case SCHEDULED -> 3;
            case DELIVERED -> 4;
            case READ -> STEPS;
        };
    }
}
