package org.shoulashou.matching.solver.bound;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * The lowest bound that can be found in the time: follows the subgradient downwards, with some of the last step in the
 * next, from the best prices again with shorter steps whenever it gets no further.
 */
public final class Bound {

    private static final double FIRST_STEP = 0.03;
    private static final double SHORTER = 0.7;
    private static final double LAST_STEP = 1e-5;
    private static final int PATIENCE = 12;
    private static final double MOMENTUM = 0.6;

    private final Problem problem;
    private final Relaxation relaxation;
    private final double worth;
    private final double given;
    private final Multipliers prices;
    private final Multipliers best;
    private final double[] inlandMove;
    private final double[] partnerMove;
    private double lowest = Double.MAX_VALUE;
    private double step = FIRST_STEP;
    private int waited;

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
        this.inlandMove = new double[start.inland().length];
        this.partnerMove = new double[start.partner().length];
    }

    /** Goes on until it gets no further or is told to stop; the first look is always taken. */
    public long lower(BooleanSupplier stop, DoubleConsumer better) {
        do {
            look(better);
            if (soft() <= worth - given || step < LAST_STEP) break;
            move();
        } while (!stop.getAsBoolean());
        return soft();
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
            waited = 0;
            better.accept(soft());
        } else if (++waited >= PATIENCE) {
            startAgain();
        }
    }

    private void startAgain() {
        step *= SHORTER;
        waited = 0;
        prices.set(best);
        java.util.Arrays.fill(inlandMove, 0);
        java.util.Arrays.fill(partnerMove, 0);
        relaxation.value(prices);
    }

    private void move() {
        double norm = 0;
        for (int i = 0; i < inlandMove.length; i++) {
            double slope = slope(relaxation.inlandUse(i), prices.inland()[i]);
            inlandMove[i] = MOMENTUM * inlandMove[i] + slope;
            norm += slope * slope;
        }
        for (int j = 0; j < partnerMove.length; j++) {
            double slope = slope(relaxation.partnerUse(j), prices.partner()[j]);
            partnerMove[j] = MOMENTUM * partnerMove[j] + slope;
            norm += slope * slope;
        }
        double length = step * Math.max(lowest - worth, 1) / Math.max(1, norm);
        shift(prices.inland(), inlandMove, length);
        shift(prices.partner(), partnerMove, length);
        movePlaces(length);
    }

    private static double slope(int use, double price) {
        return price <= 0 && use < 1 ? 0 : 1 - use;
    }

    private static void shift(double[] prices, double[] moves, double length) {
        for (int each = 0; each < prices.length; each++) {
            prices[each] = Math.max(0, prices[each] - length * moves[each]);
        }
    }

    private void movePlaces(double length) {
        int[] cities = new int[problem.cities()];
        int[] counties = new int[problem.counties()];
        int[] towns = problem.towns().pinned().clone();
        int all = 0;
        for (int i = 0; i < inlandMove.length; i++) {
            cities[problem.inland().placeOf()[problem.inland().classOf()[i]]] += relaxation.inlandUse(i);
            all += relaxation.inlandUse(i);
        }
        for (int j = 0; j < partnerMove.length; j++) {
            int b = problem.partner().classOf()[j];
            counties[problem.partner().placeOf()[b]] += relaxation.partnerUse(j);
            towns[problem.partner().townOf()[b]] += relaxation.partnerUse(j);
        }
        moveCaps(prices.city(), problem.caps().city(), cities, length / Math.sqrt(mean(inlandMove, cities)));
        moveCaps(prices.county(), problem.caps().county(), counties, length / Math.sqrt(mean(partnerMove, counties)));
        double over = length / Math.sqrt(Math.max(1, inlandMove.length));
        prices.total()[0] = Math.max(0, prices.total()[0] - over * (problem.mostPairs() - all));
        moveTowns(towns, length / Math.sqrt(mean(partnerMove, towns)));
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
