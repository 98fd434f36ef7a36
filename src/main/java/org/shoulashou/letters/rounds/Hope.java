package org.shoulashou.letters.rounds;

import java.time.LocalDate;
import java.util.Set;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.programme.Round;

/**
 * Whether a sheet that lies on the desk of somebody who was asked may still become a letter in time. Where it was returned,
 * rests or is held, or its author has left, nobody waits for it; nor in the last days, because somebody else must still be
 * able to write.
 *
 * @param here children of the two classes who can write
 */
record Hope(Round round, LocalDate today, Set<String> here) {

    private static final int DAYS_FOR_ANOTHER = 2;

    boolean holdsFor(Letter second) {
        boolean inTime = today.isBefore(round.due().minusDays(DAYS_FOR_ANOTHER));
        boolean begun = second.state() == LetterState.DRAFT && !second.isFrozen();
        return inTime && begun && here.contains(second.between().author().pupil());
    }
}
