package org.shoulashou.matching.solver.bound;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * The lowest bound that can be found in the time: follows the subgradient downwards in ever shorter steps, and then from
 * the best prices again.
 */
public final class Bound {

    /** In points. */
    private static final double FIRST_STEP = 0.5;

    private static final double SHORTER = 0.985;
    private static final double SHORT = 0.004;
    private static final double LOWER_PEAK = 0.6;
    private static final double LAST_PEAK = 0.006;

    /** What is left of the first step when the time is used up, however few looks it was enough for. */
    private static final double LAST_PART = 0.08;

    /** How much less the prices of places are moved, which many pupils have in common. */
    private static final double PLACES = 0.4;

    private static final double RAISED = 8;
    private static final double MOST_RAISING = 0.2;

    private final Problem problem;
    private final Relaxation relaxation;
    private final double worth;
    private final double given;
    private final Multipliers prices;
    private final Multipliers best;
    private final Descent inlandDescent;
    private final Descent partnerDescent;
    private double lowest = Double.MAX_VALUE;
    private double step = FIRST_STEP;
    private double peak = FIRST_STEP;

    /**
     * @param reward what a pair counts for in the prices
     * @param soft   of the answer, which the bound is above
     * @param count  the pairs of the answer
     */
    public Bound(Problem problem, ClassPairs pairs, double reward, Multipliers start, long soft, int count) {
        this.problem = problem;
        this.relaxation = new Relaxation(problem, pairs, reward);
        this.given = reward * count;
        this.worth = soft + given;
        this.prices = start;
        this.best = Multipliers.copy(start);
        this.inlandDescent = new Descent(start.inland());
        this.partnerDescent = new Descent(start.partner());
    }

    /** Breaks off in the middle of a look as soon as it is to end; what it has proven before stays. */
    public Bound until(BooleanSupplier ending) {
        relaxation.until(ending);
        return this;
    }

    /**
     * Goes on until it gets no further or the time is used up; the first look is always taken.
     *
     * @param timeUsed from 0 at the beginning to 1 at the end
     */
    public long lower(DoubleSupplier timeUsed, DoubleConsumer better) {
        if (timeUsed.getAsDouble() < MOST_RAISING) raiseAll(timeUsed);
        do {
            look(better);
            if (soft() <= worth - given || peak < LAST_PEAK) break;
            step = Math.min(step, FIRST_STEP * Math.pow(LAST_PART, timeUsed.getAsDouble()));
            move();
        } while (timeUsed.getAsDouble() < 1);
        return soft();
    }

    /** As long as it is better that every pupil asks for more, so that fewer class pairs are worth opening. */
    private void raiseAll(DoubleSupplier timeUsed) {
        double least = problem.points().weights().openedClassPair() / RAISED;
        double more = least;
        double lowestSeen = relaxation.sample(prices);
        while (more >= least && least > 0 && timeUsed.getAsDouble() < MOST_RAISING) {
            raise(more);
            double now = relaxation.sample(prices);
            if (now >= lowestSeen) raise(-more);
            more = now < lowestSeen ? 2 * more : more / 4;
            lowestSeen = Math.min(lowestSeen, now);
        }
    }

    private void raise(double more) {
        raise(prices.inland(), more);
        raise(prices.partner(), more);
    }

    private static void raise(double[] prices, double more) {
        for (int each = 0; each < prices.length; each++) prices[each] = Math.max(0, prices[each] + more);
    }

    /** What no answer with as many pairs has more of. */
    public long soft() {
        return (long) Math.floor(lowest - given + 1e-4);
    }

    private void look(DoubleConsumer better) {
        double value = relaxation.value(prices);
        if (value < lowest - 1e-6) {
            lowest = value;
            best.set(prices);
            better.accept(soft());
        }
        step *= SHORTER;
        if (step < SHORT) startAgain();
    }

    private void startAgain() {
        peak *= LOWER_PEAK;
        step = peak;
        prices.set(best);
        relaxation.value(prices);
    }

    private void move() {
        inlandDescent.begin();
        for (int i = 0; i < prices.inland().length; i++) inlandDescent.move(i, relaxation.inlandUse(i), step);
        partnerDescent.begin();
        for (int j = 0; j < prices.partner().length; j++) partnerDescent.move(j, relaxation.partnerUse(j), step);
        movePlaces(step * PLACES);
    }

    private void movePlaces(double length) {
        int[] cities = new int[problem.cities()];
        int[] counties = new int[problem.counties()];
        int[] towns = problem.towns().pinned().clone();
        int all = 0;
        for (int i = 0; i < prices.inland().length; i++) {
            cities[problem.inland().placeOf()[problem.inland().classOf()[i]]] += relaxation.inlandUse(i);
            all += relaxation.inlandUse(i);
        }
        for (int j = 0; j < prices.partner().length; j++) {
            int b = problem.partner().classOf()[j];
            counties[problem.partner().placeOf()[b]] += relaxation.partnerUse(j);
            towns[problem.partner().townOf()[b]] += relaxation.partnerUse(j);
        }
        moveCaps(prices.city(), problem.caps().city(), cities, length / mean(prices.inland(), cities));
        moveCaps(prices.county(), problem.caps().county(), counties, length / mean(prices.partner(), counties));
        double over = length / Math.max(1, prices.inland().length);
        prices.total()[0] = Math.max(0, prices.total()[0] - over * (problem.mostPairs() - all));
        moveTowns(towns, length / mean(prices.partner(), towns));
    }

    private static double mean(double[] pupils, int[] places) {
        return Math.max(1, pupils.length / (double) Math.max(1, places.length));
    }

    private static void moveCaps(double[] prices, int[] caps, int[] used, double length) {
        for (int each = 0; each < prices.length; each++) {
            if (caps[each] == Caps.NONE) continue;
            prices[each] = Math.max(0, prices[each] - length * (caps[each] - used[each]));
        }
    }

    private void moveTowns(int[] used, double length) {
        Townships towns = problem.towns();
        for (int county = 0; county < problem.counties(); county++) {
            ShareTerm term = relaxation.shareTerm(county);
            int pairs = 0;
            for (int town = towns.countyStart()[county]; town < towns.countyStart()[county + 1]; town++) {
                if (!towns.shares(town)) continue;
                pairs += used[town];
                double moved = prices.town()[town] - length * (term.share(town) - used[town]);
                prices.town()[town] = Math.max(-towns.weight(), Math.min(towns.weight(), moved));
            }
            prices.share()[county] -= length * (pairs - term.pairs());
        }
    }
}
