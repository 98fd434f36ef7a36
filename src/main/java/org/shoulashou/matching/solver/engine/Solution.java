package org.shoulashou.matching.solver.engine;

import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Tally;

/**
 * Friendships and what is proven of them, the pinned ones apart.
 *
 * @param mostPairs no friendships have more pairs
 * @param bound     none with as many pairs are worth more
 */
record Solution(Friends friends, Tally tally, int mostPairs, long bound) {}
