package org.shoulashou.matching.solver.model;

import java.util.Arrays;
import java.util.Map;

/**
 * What is to be solved.
 *
 * @param reach  for each city, the counties whose pupils its own may be paired with
 * @param pinned how many pinned pairs two classes have, by {@link PairSet#key}; only of classes that are here
 * @param least  the fewest pairs of two classes that have any
 * @param most   the most pairs of two classes
 */
public record Problem(
        Crowd inland,
        Crowd partner,
        Kinds kinds,
        Points points,
        PairSet blocked,
        int[][] reach,
        Townships towns,
        Caps caps,
        Map<Long, Integer> pinned,
        int least,
        int most) {

    /** The same under other quotas. */
    public Problem with(Caps others) {
        return new Problem(inland, partner, kinds, points, blocked, reach, towns, others, pinned, least, most);
    }

    public int cities() {
        return caps.city().length;
    }

    public int counties() {
        return caps.county().length;
    }

    public int pinnedBetween(int a, int b) {
        return pinned.isEmpty() ? 0 : pinned.getOrDefault(PairSet.key(a, b), 0);
    }

    public int openingCost(int a, int b) {
        return pinnedBetween(a, b) > 0 ? 0 : points.weights().openedClassPair();
    }

    /** How many pairs at most two classes may still be given. */
    public int room(int a, int b) {
        int pupils = Math.min(inland.size(a), partner.size(b));
        return Math.max(0, Math.min(pupils, most - pinnedBetween(a, b)));
    }

    /** Whether the most pairs of two classes is fewer than the two could have. */
    public boolean isNarrow(int a, int b) {
        return room(a, b) < Math.min(inland.size(a), partner.size(b));
    }

    /** Whether any two classes could be so. */
    public boolean anyNarrow() {
        int pinnedMost =
                pinned.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.min(inland.largestClass(), partner.largestClass()) + pinnedMost > most;
    }

    /** How many pairs at least two classes must be given when they are given any. */
    public int need(int a, int b) {
        return Math.max(1, least - pinnedBetween(a, b));
    }

    /** Whether everybody may be paired with everybody, their places apart. */
    public boolean everyoneReachesAll() {
        return Arrays.stream(reach).allMatch(reached -> reached.length == counties());
    }

    /** No more pairs than this, whatever else holds. */
    public int mostPairs() {
        return Math.min(caps.total(), Math.min(inland.pupils(), partner.pupils()));
    }
}
