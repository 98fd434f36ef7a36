package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.model.Crowd;

/** Opens a class pair pupil by pupil, those first who gain most by it. */
final class Opening {

    private final BestFriends friends;
    private final LivePairs live;
    private final Crowd inland;
    private final Block block;
    private final int start;

    Opening(BestFriends friends, Block block) {
        this.friends = friends;
        this.live = friends.live();
        this.inland = live.problem.inland();
        this.block = block;
        this.start = inland.classStart()[block.a()];
    }

    void go() {
        live.open(block);
        int[] order = new int[inland.size(block.a())];
        int count = eager(order);
        for (int at = 0; at < count; at++) friends.settle(start + order[at]);
        for (int row = 0; row < order.length; row++) friends.settle(start + row);
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
