package org.shoulashou.letters.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.review.Queue.ClaimView;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.platform.text.Text;

/**
 * A letter as a reader of one of its schools sees it.
 *
 * @param version  of what is decided about
 * @param body     absent where it is nobody's to read now, and after a decision
 * @param unreadable whether nobody can open it any more
 * @param hits     over the plain text: paragraphs joined with line feeds
 * @param fourEyes why two people are needed
 */
record ReviewLetter(
        String id,
        long version,
        LetterState state,
        Text stateText,
        String penName,
        @Nullable String realName,
        Text from,
        Text to,
        String toPenName,
        @Nullable Text round,
        String paper,
        String ink,
        @Nullable String stamp,
        @Nullable String body,
        @Nullable String plain,
        boolean unreadable,
        List<HitView> hits,
        List<LetterPicture> pictures,
        List<ReturnView> returnedBefore,
        @Nullable String sentBack,
        List<Text> fourEyes,
        List<String> approvedBy,
        @Nullable ClaimView claimedBy,
        List<ReviewAct> allowedActions,
        @Nullable Instant dueAt,
        @Nullable Text frozen) {

    ReviewLetter toBeOpenedByNobody() {
        List<ReviewAct> left =
                allowedActions.stream().filter(act -> !act.needsReading()).toList();
        return new ReviewLetter(
                id,
                version,
                state,
                stateText,
                penName,
                realName,
                from,
                to,
                toPenName,
                round,
                paper,
                ink,
                stamp,
                null,
                null,
                true,
                hits,
                pictures,
                returnedBefore,
                sentBack,
                fourEyes,
                approvedBy,
                claimedBy,
                left,
                dueAt,
                frozen);
    }

    /** @param start -1 in a picture */
    record HitView(
            Kind kind,
            Text kindText,
            int start,
            int end,
            @Nullable String pictureId,
            Text reason) {}

    record ReturnView(
            ReturnReason kind, Text reason, @Nullable String note, Instant at) {}
}
