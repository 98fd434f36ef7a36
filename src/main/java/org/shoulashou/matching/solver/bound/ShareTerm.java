package org.shoulashou.matching.solver.bound;

import org.shoulashou.matching.solver.model.FairShares;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * What the fair shares of a county's townships are worth at most at given prices, whatever number of pairs it has; the
 * shares of every number are kept, because they are asked for again and again.
 */
final class ShareTerm {

    private final Townships towns;
    private final int county;
    private final int fewest;
    private final int most;
    private final int[][] shares;
    private int best;

    ShareTerm(Problem problem, int county, FairShares fairShares) {
        this.towns = problem.towns();
        this.county = county;
        int start = towns.countyStart()[county];
        int end = towns.countyStart()[county + 1];
        int pinned = 0;
        int enrolled = 0;
        for (int town = start; town < end; town++) {
            if (!towns.shares(town)) continue;
            pinned += towns.pinned()[town];
            enrolled += towns.enrolled()[town];
        }
        fewest = pinned;
        most = (int) Math.max(
                pinned, Math.min(enrolled, (long) pinned + problem.caps().county()[county]));
        shares = new int[most - fewest + 1][];
        for (int pairs = fewest; pairs <= most; pairs++) {
            shares[pairs - fewest] = java.util.Arrays.copyOf(fairShares.of(county, pairs), end - start);
        }
    }

    double value(Multipliers prices) {
        int start = towns.countyStart()[county];
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < shares.length; at++) {
            double value = -prices.share()[county] * (fewest + at);
            for (int town = 0; town < shares[at].length; town++) {
                if (towns.shares(start + town)) value += prices.town()[start + town] * shares[at][town];
            }
            if (value > most) {
                most = value;
                best = at;
            }
        }
        return most;
    }

    /** The number of pairs at which the last value was found. */
    int pairs() {
        return fewest + best;
    }

    /** What the last value gives a township. */
    int share(int town) {
        return shares[best][town - towns.countyStart()[county]];
    }
}
