package org.shoulashou.matching.solver.bound;

import org.shoulashou.matching.solver.assignment.Assignment;
import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * Where the proof begins: what a flow between classes pays for each group, and within a class for each pupil as much more
 * as the friends of the class would pay.
 */
public final class FirstMultipliers {

    private final Problem problem;
    private final ClassPrices prices;
    private final Friends friends;
    private final Multipliers first;

    private FirstMultipliers(Problem problem, ClassPrices prices, Friends friends) {
        this.problem = problem;
        this.prices = prices;
        this.friends = friends;
        this.first = Multipliers.plain(problem, 0);
    }

    public static Multipliers of(Problem problem, ClassPrices prices, Friends friends) {
        return new FirstMultipliers(problem, prices, friends).multipliers();
    }

    private Multipliers multipliers() {
        for (int city = 0; city < problem.cities(); city++) first.city()[city] = Math.max(0, prices.city()[city]);
        for (int county = 0; county < problem.counties(); county++) {
            first.county()[county] = Math.max(0, -prices.county()[county]);
        }
        first.total()[0] = Math.max(0, prices.reward() - prices.ground());
        Townships towns = problem.towns();
        for (int town = 0; town < towns.count(); town++) {
            double price = Math.max(-towns.weight(), Math.min(towns.weight(), -prices.town()[town]));
            first.town()[town] = towns.shares(town) ? price : 0;
        }
        first.balanceShares(towns);
        setPupils(problem.inland(), prices.inlandGroup(), first.inland(), true);
        setPupils(problem.partner(), prices.partnerGroup(), first.partner(), false);
        addShares();
        return first;
    }

    private void setPupils(Crowd crowd, double[] group, double[] pupils, boolean inland) {
        for (int each = 0; each < crowd.groups(); each++) {
            for (int pupil = crowd.groupStart()[each]; pupil < crowd.groupStart()[each + 1]; pupil++) {
                pupils[pupil] = group[each];
            }
        }
        for (int each = 0; each < crowd.classes(); each++) addWithin(crowd, each, pupils, inland);
        for (int pupil = 0; pupil < pupils.length; pupil++) pupils[pupil] = Math.max(0, pupils[pupil]);
    }

    private void addWithin(Crowd crowd, int schoolClass, double[] pupils, boolean inland) {
        int[] friendOf = inland ? friends.ofInland() : friends.ofPartner();
        int start = crowd.classStart()[schoolClass];
        int size = crowd.size(schoolClass);
        int[] others = new int[size];
        int count = 0;
        for (int pupil = start; pupil < start + size; pupil++) {
            if (friendOf[pupil] != Friends.NOBODY) others[count++] = friendOf[pupil];
        }
        if (count == 0) return;
        Assignment assignment = Desk.ofThread().assignment();
        double[] values = assignment.values(count, size);
        int together = 3 * problem.points().best();
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < size; column++) {
                int points = inland
                        ? problem.points().ofAllowed(start + column, others[row])
                        : problem.points().ofAllowed(others[row], start + column);
                values[row * size + column] = points == Points.NEVER ? 0 : Math.max(0, points + together);
            }
        }
        assignment.solve(count, size);
        double mean = 0;
        for (int column = 0; column < size; column++) mean += assignment.price(column) / size;
        for (int column = 0; column < size; column++) pupils[start + column] += assignment.price(column) - mean;
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
