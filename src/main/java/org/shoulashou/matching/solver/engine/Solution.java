package org.shoulashou.matching.solver.engine;

import org.shoulashou.matching.solver.Report.Certainty;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Tally;

/**
 * Friendships and what is proven of them, the pinned ones apart.
 *
 * @param kept      those
 * @param whys      why somebody got no friend
 * @param mostPairs no friendships have more pairs
 * @param bound     none with as many pairs are worth more
 * @param certainty of what is told here
 */
record Solution(Kept kept, Whys whys, Friends friends, Tally tally, int mostPairs, long bound, Certainty certainty) {

    /** With what is proven of more than was looked at here. */
    Solution proven(int most, Proving.Proven proven, boolean endedByItself) {
        return new Solution(
                kept, whys, friends, tally, most, proven.bound(), new Certainty(endedByItself, proven.by()));
    }
}
