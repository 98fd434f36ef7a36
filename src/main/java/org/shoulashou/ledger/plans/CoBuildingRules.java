package org.shoulashou.ledger.plans;

import java.util.List;
import org.shoulashou.ledger.plans.Plan.Named;

/**
 * What a plan asks of each pair of a supporting unit and a township's League committee in a year.
 *
 * @param support yuan at least from the unit
 * @param loans   yuan at least lent in the township
 * @param ones    the "seven ones"
 */
public record CoBuildingRules(
        int contacts, int reports, int support, int loans, List<Named> activities, List<Named> ones) {

    public CoBuildingRules {
        activities = List.copyOf(activities);
        ones = List.copyOf(ones);
    }
}
