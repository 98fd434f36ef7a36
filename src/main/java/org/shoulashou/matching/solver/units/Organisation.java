package org.shoulashou.matching.solver.units;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;

/**
 * An organisation that another one is sought for: a township or a village, and on the inland side whoever works with it.
 *
 * @param place the city of an inland one, the county or regiment of a partner
 * @param kind  of a partner: the id of the quota that counts it
 */
public record Organisation(
        String id,
        Side side,
        String place,
        @Nullable String township,
        @Nullable String kind) {

    private static final String BETWEEN = "/";
    private static final YearMonth SAME_AGE = YearMonth.of(2000, 1);

    /** As the engine sees it: what a pupil has beside a place is the same for all. */
    public Candidate candidate() {
        String spot = side == Side.PARTNER ? orEmpty(kind) + BETWEEN + orEmpty(township) : null;
        return new Candidate(id, side, place, spot, id, id, 1, SAME_AGE, Set.of(), Set.of(), null);
    }

    private static String orEmpty(@Nullable String word) {
        return Objects.requireNonNullElse(word, "");
    }

    /** Of a partner as the engine sees it. */
    public static @Nullable String kindOf(Candidate partner) {
        String kind = orEmpty(partner.township()).split(BETWEEN, 2)[0];
        return kind.isEmpty() ? null : kind;
    }
}
