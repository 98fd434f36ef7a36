package org.shoulashou.letters.family;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterState;
import org.shoulashou.platform.text.Text;

/**
 * A letter as a guardian of one of the two children sees it.
 *
 * @param body       absent where it is not to be read now
 * @param unreadable whether nobody can open it any more
 * @param openings   who has read it, and when (R15)
 */
record FamilyLetter(
        String id,
        boolean written,
        String otherPenName,
        @Nullable Text round,
        LetterState state,
        Text stateText,
        @Nullable String body,
        boolean unreadable,
        String paper,
        String ink,
        @Nullable String stamp,
        List<LetterPicture> pictures,
        @Nullable Text returnReason,
        @Nullable String returnNote,
        @Nullable Instant deliveredAt,
        List<Opening> openings,
        boolean mayAskAgain) {

    /** @param role of an adult of a school; the name only of the child's own */
    record Opening(
            Instant at, @Nullable String name, @Nullable Text role, Text what) {}

    /** @param written by this child; else it came to them */
    record FamilyLetterRow(
            String id,
            boolean written,
            String otherPenName,
            @Nullable Text round,
            LetterState state,
            Text stateText,
            Instant at) {}
}
