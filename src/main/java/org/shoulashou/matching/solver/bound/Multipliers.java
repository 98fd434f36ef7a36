package org.shoulashou.matching.solver.bound;

import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * The prices of what is relaxed.
 *
 * @param inland  of each inland pupil: being in more than one pair; never negative
 * @param partner the same of each partner pupil
 * @param city    of each city: exceeding its quota; never negative
 * @param county  the same of each county
 * @param total   with the one price of exceeding the total; never negative
 * @param town    of each township: departing from its share; no more than what that costs
 * @param share   of each county: having other pairs than its townships together
 */
public record Multipliers(
        double[] inland,
        double[] partner,
        double[] city,
        double[] county,
        double[] total,
        double[] town,
        double[] share) {

    static Multipliers copy(Multipliers of) {
        return new Multipliers(
                of.inland.clone(),
                of.partner.clone(),
                of.city.clone(),
                of.county.clone(),
                of.total.clone(),
                of.town.clone(),
                of.share.clone());
    }

    void set(Multipliers to) {
        System.arraycopy(to.inland, 0, inland, 0, inland.length);
        System.arraycopy(to.partner, 0, partner, 0, partner.length);
        System.arraycopy(to.city, 0, city, 0, city.length);
        System.arraycopy(to.county, 0, county, 0, county.length);
        System.arraycopy(to.town, 0, town, 0, town.length);
        System.arraycopy(to.share, 0, share, 0, share.length);
        total[0] = to.total[0];
    }

    /** Where nothing is known: every pupil asks for half of what a pair is worth at best. */
    public static Multipliers plain(Problem problem, double reward) {
        Multipliers plain = new Multipliers(
                new double[problem.inland().pupils()],
                new double[problem.partner().pupils()],
                new double[problem.cities()],
                new double[problem.counties()],
                new double[1],
                new double[problem.towns().count()],
                new double[problem.counties()]);
        java.util.Arrays.fill(plain.inland, (reward + problem.points().best()) / 2);
        java.util.Arrays.fill(plain.partner, (reward + problem.points().best()) / 2);
        return plain;
    }

    /** Puts each county's price of its shares where its townships' prices are on average. */
    public void balanceShares(Townships towns) {
        for (int county = 0; county < share.length; county++) {
            double sum = 0;
            double enrolled = 0;
            for (int at = towns.countyStart()[county]; at < towns.countyStart()[county + 1]; at++) {
                sum += town[at] * towns.enrolled()[at];
                enrolled += towns.enrolled()[at];
            }
            share[county] = enrolled == 0 ? 0 : sum / enrolled;
        }
    }
}
