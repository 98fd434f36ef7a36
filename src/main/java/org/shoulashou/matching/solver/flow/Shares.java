package org.shoulashou.matching.solver.flow;

import org.shoulashou.matching.solver.model.FairShares;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/** The fair share of each township, pinned pairs counted in. */
public final class Shares {

    private Shares() {}

    /** Of the pairs that each county has. */
    public static int[] of(Problem problem, Friends friends) {
        int[] paired = problem.towns().pinned().clone();
        for (int j = 0; j < friends.ofPartner().length; j++) {
            if (friends.ofPartner()[j] != Friends.NOBODY) {
                paired[problem.partner().townOf()[problem.partner().classOf()[j]]]++;
            }
        }
        return ofTowns(problem.towns(), paired);
    }

    static int[] ofTowns(Townships towns, int[] paired) {
        int[] ofCounty = new int[towns.counties()];
        for (int town = 0; town < towns.count(); town++) {
            if (towns.shares(town)) ofCounty[towns.countyOf()[town]] += paired[town];
        }
        return ofCounties(towns, ofCounty);
    }

    /** @param pairs how many each county has in townships that share */
    static int[] ofCounties(Townships towns, int[] pairs) {
        FairShares shares = new FairShares(towns);
        int[] share = new int[towns.count()];
        for (int county = 0; county < towns.counties(); county++) {
            int start = towns.countyStart()[county];
            int count = towns.countyStart()[county + 1] - start;
            System.arraycopy(shares.of(county, pairs[county]), 0, share, start, count);
        }
        return share;
    }

    /** Of the pairs that each county is going to have, the pinned ones apart. */
    public static int[] expected(Townships towns, int[] pairs) {
        int[] all = pairs.clone();
        for (int town = 0; town < towns.count(); town++) {
            if (towns.shares(town)) all[towns.countyOf()[town]] += towns.pinned()[town];
        }
        return ofCounties(towns, all);
    }
}
