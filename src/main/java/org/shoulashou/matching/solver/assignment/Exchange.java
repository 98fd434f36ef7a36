package org.shoulashou.matching.solver.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Problem;

/**
 * Lets two pairs change friends wherever that is worth more: also where it closes two class pairs and opens two others,
 * of which neither is worth it alone. Looks at every two pairs, so only where there are few.
 */
public final class Exchange {

    private static final int MOST_PAIRS = 500;

    private final Problem problem;
    private final Friends friends;
    private final Map<Long, Integer> between = new HashMap<>();

    private Exchange(Problem problem, Friends friends) {
        this.problem = problem;
        this.friends = friends;
    }

    public static void once(Problem problem, Friends friends) {
        int[] paired = IntStream.range(0, friends.ofInland().length)
                .filter(i -> friends.ofInland()[i] != Friends.NOBODY)
                .toArray();
        if (paired.length <= MOST_PAIRS) new Exchange(problem, friends).among(paired);
    }

    private void among(int[] paired) {
        for (int i : paired) between.merge(key(i, friends.ofInland()[i]), 1, Integer::sum);
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < paired.length; one++) {
                for (int other = 0; other < one; other++) better |= exchange(paired[one], paired[other]);
            }
        }
    }

    private boolean exchange(int i, int k) {
        int j = friends.ofInland()[i];
        int l = friends.ofInland()[k];
        if (!may(i, l) || !may(k, j)) return false;
        long gain = problem.points().of(i, l) + problem.points().of(k, j);
        gain -= problem.points().of(i, j) + problem.points().of(k, l);
        if (gain + 2L * problem.points().weights().openedClassPair() <= 0) return false;
        long change = change(i, j, -1) + change(k, l, -1) + change(i, l, 1) + change(k, j, 1);
        boolean holds = holds(i, j) && holds(k, l) && holds(i, l) && holds(k, j);
        if (holds && gain > change) {
            friends.part(i);
            friends.part(k);
            friends.join(i, l);
            friends.join(k, j);
            return true;
        }
        change(i, l, -1);
        change(k, j, -1);
        change(i, j, 1);
        change(k, l, 1);
        return false;
    }

    /** What it costs more to have so many more pairs of the classes of two. */
    private long change(int i, int j, int pairs) {
        long key = key(i, j);
        int before = between.getOrDefault(key, 0);
        between.put(key, before + pairs);
        int opening = problem.openingCost(PairSet.first(key), PairSet.second(key));
        return (before + pairs > 0 ? opening : 0) - (before > 0 ? opening : 0);
    }

    private boolean holds(int i, int j) {
        long key = key(i, j);
        int pairs = between.getOrDefault(key, 0);
        int a = PairSet.first(key);
        int b = PairSet.second(key);
        return pairs == 0 || pairs >= problem.need(a, b) && pairs <= problem.room(a, b);
    }

    private boolean may(int i, int j) {
        int city = problem.inland().placeOf()[problem.inland().classOf()[i]];
        int county = problem.partner().placeOf()[problem.partner().classOf()[j]];
        return problem.points().may(i, j) && IntStream.of(problem.reach()[city]).anyMatch(reached -> reached == county);
    }

    private long key(int i, int j) {
        return PairSet.key(problem.inland().classOf()[i], problem.partner().classOf()[j]);
    }
}
