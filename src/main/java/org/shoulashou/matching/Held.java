package org.shoulashou.matching;

import java.util.List;
import org.shoulashou.matching.solver.QuotaUse;

/**
 * Places of a quota that a run cannot give to anybody, in the quota's unit.
 *
 * @param scope      as the engine calls it: the quota, or the quota and a place
 * @param paused     by pairs that rest; they keep their places
 * @param otherYears by pairs of other years, where a quota is for all years together
 */
public record Held(String scope, int paused, int otherYears) {

    public int places() {
        return paused + otherYears;
    }

    /** The whole quota, these places among it. */
    public static QuotaUse with(QuotaUse use, List<Held> held) {
        int places = held.stream()
                .filter(each -> each.scope().equals(use.scope()))
                .mapToInt(Held::places)
                .sum();
        return new QuotaUse(use.scope(), use.amount() + places, use.used() + places);
    }
}
