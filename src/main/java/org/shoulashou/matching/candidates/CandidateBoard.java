package org.shoulashou.matching.candidates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;

/**
 * Who is there before a run, place by place, and what stands in the way. Counts and no child.
 *
 * @param at when it was counted
 */
record CandidateBoard(int year, Instant at, int pupils, List<Row> rows, List<QuotaRow> quotas) {

    /**
     * A city or county.
     *
     * @param linked     whether a link for letters names it, or the programme needs none
     * @param paired     who have a friend, or one is proposed
     * @param ready      who would be matched by a run now
     * @param noConsent  whose guardian has not agreed
     * @param incomplete who have no birth month on the roll
     * @param otherGrade who are in a grade that the programme does not include
     */
    record Row(
            Side side,
            String place,
            Text name,
            boolean linked,
            int pupils,
            int paired,
            int ready,
            int noConsent,
            int incomplete,
            int otherGrade) {}

    /**
     * @param taken      places that are taken by pairs, confirmed or proposed
     * @param paused     of these by pairs that rest
     * @param otherYears of these by pairs of other years, where a quota is for all years together
     */
    record QuotaRow(
            String quota,
            Text name,
            @Nullable String place,
            @Nullable Text placeName,
            int amount,
            long taken,
            long paused,
            long otherYears) {}
}
