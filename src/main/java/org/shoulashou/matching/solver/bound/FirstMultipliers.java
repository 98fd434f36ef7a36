package org.shoulashou.matching.solver.bound;

import java.util.Arrays;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.PupilPrices;
import org.shoulashou.matching.solver.model.Townships;

/**
 * Where the proof begins: what a flow between classes pays for each group, and within a class for each pupil as much more
 * as the friendships have found the pupil to be worth. Those take open class pairs for given, and the flow counts too
 * little for opening them; so everybody asks for a little less.
 */
public final class FirstMultipliers {

    /** Of what opening class pairs costs for each pair, the part by which a pupil asks for less. */
    private static final double LESS = 0.25;

    private final Problem problem;
    private final ClassPrices prices;
    private final Multipliers first;

    private FirstMultipliers(Problem problem, ClassPrices prices) {
        this.problem = problem;
        this.prices = prices;
        this.first = Multipliers.plain(problem, 0);
    }

    /** @param opening what opening class pairs costs for each pair */
    public static Multipliers of(Problem problem, ClassPrices prices, PupilPrices pupils, double opening) {
        return new FirstMultipliers(problem, prices).multipliers(pupils, LESS * opening);
    }

    private Multipliers multipliers(PupilPrices pupils, double less) {
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
        set(first.inland(), problem.inland(), prices.inlandGroup(), pupils.inland(), less);
        set(first.partner(), problem.partner(), prices.partnerGroup(), pupils.partner(), less);
        addShares();
        return first;
    }

    private static void set(double[] to, Crowd crowd, double[] ofGroup, int[] ofPupil, double less) {
        for (int each = 0; each < crowd.groups(); each++) {
            Arrays.fill(to, crowd.groupStart()[each], crowd.groupStart()[each + 1], ofGroup[each] - less);
        }
        for (int each = 0; each < crowd.classes(); each++) addWithin(to, crowd, each, ofPupil);
    }

    /** Replaces the differences within a class, and leaves what the whole class is worth. */
    private static void addWithin(double[] to, Crowd crowd, int schoolClass, int[] ofPupil) {
        int start = crowd.classStart()[schoolClass];
        int end = crowd.classStart()[schoolClass + 1];
        double apart = 0;
        for (int pupil = start; pupil < end; pupil++) apart += (to[pupil] - ofPupil[pupil]) / (end - start);
        for (int pupil = start; pupil < end; pupil++) to[pupil] = Math.max(0, ofPupil[pupil] + apart);
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
