package org.shoulashou.matching.solver.assignment;

import java.util.HashMap;
import java.util.Map;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Problem;

/** Parts the pairs of classes that have fewer together than the programme demands. */
public final class TooFew {

    private TooFew() {}

    public static void part(Problem problem, Friends friends) {
        if (problem.least() <= 1) return;
        Map<Long, Integer> between = new HashMap<>();
        for (int i = 0; i < friends.ofInland().length; i++) {
            if (friends.ofInland()[i] != Friends.NOBODY) between.merge(key(problem, friends, i), 1, Integer::sum);
        }
        for (int i = 0; i < friends.ofInland().length; i++) {
            if (friends.ofInland()[i] == Friends.NOBODY) continue;
            long key = key(problem, friends, i);
            int need = problem.need(PairSet.first(key), PairSet.second(key));
            if (between.getOrDefault(key, 0) < need) friends.part(i);
        }
    }

    private static long key(Problem problem, Friends friends, int i) {
        return PairSet.key(problem.inland().classOf()[i], problem.partner().classOf()[friends.ofInland()[i]]);
    }
}
