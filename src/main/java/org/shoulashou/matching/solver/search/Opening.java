package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.model.Crowd;

/** Opens a class pair pupil by pupil, those first who gain most by it, and stops when it cannot pay any more. */
final class Opening {

    private static final int LOOK_EVERY = 4;

    private final BestFriends friends;
    private final LivePairs live;
    private final Crowd inland;
    private final Block block;
    private final boolean thorough;
    private final int start;

    Opening(BestFriends friends, Block block, boolean thorough) {
        this.friends = friends;
        this.live = friends.live();
        this.inland = live.problem.inland();
        this.block = block;
        this.thorough = thorough;
        this.start = inland.classStart()[block.a()];
    }

    /** Whether it was seen through. */
    boolean go() {
        int cost = live.problem.openingCost(block.a(), block.b());
        live.open(block);
        int[] order = new int[inland.size(block.a())];
        int count = eager(order);
        long before = beforeOpening();
        for (int at = 0; at < count; at++) {
            friends.settle(start + order[at]);
            boolean look = !thorough && at % LOOK_EVERY == LOOK_EVERY - 1 && at + 1 < count;
            if (look && beforeOpening() - before + stillHoped(order, at + 1, count) <= cost) return false;
        }
        for (int row = 0; row < order.length; row++) friends.settle(start + row);
        return true;
    }

    /** What everything is worth, openings apart. */
    private long beforeOpening() {
        return live.worth(friends.reward()) + live.totals().opening();
    }

    private long stillHoped(int[] order, int from, int to) {
        long hoped = 0;
        for (int at = from; at < to; at++) hoped += Math.max(0, hopeOf(order[at]));
        return hoped;
    }

    private int hopeOf(int row) {
        return friends.bestIn(block, row) - live.price[start + row];
    }

    /** The rows that gain, those that gain most first. */
    private int eager(int[] order) {
        long[] hopes = new long[order.length];
        int count = 0;
        for (int row = 0; row < order.length; row++) {
            int hope = hopeOf(row);
            if (hope > 0) hopes[count++] = (long) -hope << 32 | row;
        }
        java.util.Arrays.sort(hopes, 0, count);
        for (int at = 0; at < count; at++) order[at] = (int) hopes[at];
        return count;
    }
}
