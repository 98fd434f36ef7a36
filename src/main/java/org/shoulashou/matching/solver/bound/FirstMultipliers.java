package org.shoulashou.matching.solver.bound;

import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.PupilPrices;
import org.shoulashou.matching.solver.model.Townships;

/**
 * Where the proof begins: at the prices of good friendships. Those take open class pairs for given; here every pupil
 * asks for less by half of what a pair costs to open, so that the class pairs pay for themselves.
 */
public final class FirstMultipliers {

    private final Problem problem;
    private final PupilPrices prices;
    private final Multipliers first;

    private FirstMultipliers(Problem problem, PupilPrices prices) {
        this.problem = problem;
        this.prices = prices;
        this.first = Multipliers.plain(problem, 0);
    }

    /**
     * @param reward  what a pair counts for in the prices
     * @param opening what opening class pairs costs for each pair
     */
    public static Multipliers of(Problem problem, PupilPrices prices, double reward, double opening) {
        return new FirstMultipliers(problem, prices).multipliers(reward, opening / 2);
    }

    private Multipliers multipliers(double reward, double less) {
        for (int city = 0; city < problem.cities(); city++) first.city()[city] = Math.max(0, prices.city()[city]);
        for (int county = 0; county < problem.counties(); county++) {
            first.county()[county] = Math.max(0, -prices.county()[county]);
        }
        first.total()[0] = Math.max(0, reward - prices.ground());
        Townships towns = problem.towns();
        for (int town = 0; town < towns.count(); town++) {
            double price = Math.max(-towns.weight(), Math.min(towns.weight(), -prices.town()[town]));
            first.town()[town] = towns.shares(town) ? price : 0;
        }
        first.balanceShares(towns);
        set(first.inland(), prices.inland(), less);
        set(first.partner(), prices.partner(), less);
        addShares();
        return first;
    }

    private static void set(double[] pupils, double[] prices, double less) {
        for (int pupil = 0; pupil < pupils.length; pupil++) pupils[pupil] = Math.max(0, prices[pupil] - less);
    }

    /** What a township's pupils are worth to the county's share is on top of their own price. */
    private void addShares() {
        Crowd partner = problem.partner();
        for (int j = 0; j < partner.pupils(); j++) {
            int b = partner.classOf()[j];
            if (problem.towns().shares(partner.townOf()[b])) {
                first.partner()[j] = Math.max(0, first.partner()[j] + first.share()[partner.placeOf()[b]]);
            }
        }
    }
}
