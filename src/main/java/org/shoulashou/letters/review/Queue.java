package org.shoulashou.letters.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.platform.text.Text;

/**
 * Letters that wait, the worst first and then the oldest.
 *
 * @param closed why they are closed to this reader; absent when they are open (R24)
 */
record Queue(
        List<QueueRow> items,
        int page,
        int size,
        long total,
        @Nullable Text closed) {

    /**
     * @param realName  of a child of the reader's own school
     * @param className by name for the own school, by grade for the other
     * @param second    why a second reader is wanted
     * @param forAnother whether this reader has done their part, and a colleague reads it next
     */
    record QueueRow(
            String id,
            String penName,
            @Nullable String realName,
            Text className,
            Text to,
            @Nullable Text round,
            LetterState state,
            Text stateText,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            boolean late,
            @Nullable Kind worst,
            @Nullable Text worstText,
            int hits,
            @Nullable ClaimView claimedBy,
            WaitsFor waitsFor,
            @Nullable Text second,
            boolean forAnother,
            @Nullable Text frozen) {}

    record ClaimView(String name, Instant until, boolean mine) {

        static @Nullable ClaimView of(Letter letter, Caller caller, Instant now) {
            Review.Claim claim = letter.review().claim();
            return claim == null || !claim.holdsAt(now)
                    ? null
                    : new ClaimView(claim.name(), claim.until(), claim.isOf(caller.accountId()));
        }
    }

    enum WaitsFor {
        SCREENS,
        APPROVE,
        SECOND_READER,
        RELEASE;

        static WaitsFor of(LetterState state) {
            return switch (state) {
                case IN_REVIEW -> APPROVE;
                case SECOND_READER -> SECOND_READER;
                case RECEIVING -> RELEASE;
                default -> SCREENS;
            };
        }
    }

    enum Side {
        SENDING,
        RECEIVING,
        ALL
    }
}
