package org.shoulashou.matching.solver.model;

import java.util.HashMap;
import java.util.Map;

/**
 * What friendships are worth, counted from nothing.
 *
 * @param broken    how often something that must hold is broken
 * @param points    of all pairs
 * @param opened    how many class pairs the friendships open that no pinned pair has opened already
 * @param deviation of all townships, the pinned pairs counted in
 */
public record Tally(int broken, int pairs, long points, int opened, int deviation, long soft) {

    public static Tally of(Problem problem, int[] friendOfInland) {
        return new Count(problem).of(friendOfInland);
    }

    /** Counting as it goes on. */
    private static final class Count {

        private final Problem problem;
        private final int[] paired;
        private final int[] cities;
        private final int[] counties;
        private final boolean[] taken;
        private final Map<Long, Integer> between = new HashMap<>();
        private long points;
        private int pairs;
        private int broken;

        Count(Problem problem) {
            this.problem = problem;
            this.paired = problem.towns().pinned().clone();
            this.cities = new int[problem.cities()];
            this.counties = new int[problem.counties()];
            this.taken = new boolean[problem.partner().pupils()];
        }

        Tally of(int[] friendOfInland) {
            for (int i = 0; i < friendOfInland.length; i++) {
                if (friendOfInland[i] != Friends.NOBODY) add(i, friendOfInland[i]);
            }
            broken += over(cities, problem.caps().city())
                    + over(counties, problem.caps().county());
            broken += Math.max(0, pairs - problem.caps().total());
            int opened = 0;
            long opening = 0;
            for (Map.Entry<Long, Integer> each : between.entrySet()) {
                int a = PairSet.first(each.getKey());
                int b = PairSet.second(each.getKey());
                if (problem.pinnedBetween(a, b) == 0) opened++;
                opening += problem.openingCost(a, b);
                broken += Math.max(0, each.getValue() - problem.room(a, b));
                broken += Math.max(0, problem.need(a, b) - each.getValue());
            }
            int deviation = problem.towns().deviation(paired);
            long soft = points - opening - (long) problem.towns().weight() * deviation;
            return new Tally(broken, pairs, points, opened, deviation, soft);
        }

        private void add(int i, int j) {
            int a = problem.inland().classOf()[i];
            int b = problem.partner().classOf()[j];
            if (!problem.points().may(i, j) || !reaches(a, b) || taken[j]) broken++;
            taken[j] = true;
            pairs++;
            points += problem.points().of(i, j);
            cities[problem.inland().placeOf()[a]]++;
            counties[problem.partner().placeOf()[b]]++;
            paired[problem.partner().townOf()[b]]++;
            between.merge(PairSet.key(a, b), 1, Integer::sum);
        }

        private boolean reaches(int a, int b) {
            int county = problem.partner().placeOf()[b];
            for (int reached : problem.reach()[problem.inland().placeOf()[a]]) {
                if (reached == county) return true;
            }
            return false;
        }

        private static int over(int[] used, int[] caps) {
            int over = 0;
            for (int each = 0; each < used.length; each++) over += Math.max(0, used[each] - caps[each]);
            return over;
        }
    }
}
