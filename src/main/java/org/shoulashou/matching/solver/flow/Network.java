package org.shoulashou.matching.solver.flow;

import java.util.Arrays;

/** Nodes and arcs that a flow may take, each arc with a capacity and a cost for each unit. */
final class Network {

    private final int nodes;
    private int arcs;
    private int[] from;
    private int[] to;
    private int[] capacity;
    private long[] cost;

    Network(int nodes, int expectedArcs) {
        this.nodes = nodes;
        this.from = new int[expectedArcs];
        this.to = new int[expectedArcs];
        this.capacity = new int[expectedArcs];
        this.cost = new long[expectedArcs];
    }

    /** The number of the new arc. */
    int arc(int tail, int head, int most, long costOfUnit) {
        if (arcs == from.length) grow();
        from[arcs] = tail;
        to[arcs] = head;
        capacity[arcs] = most;
        cost[arcs] = costOfUnit;
        return arcs++;
    }

    private void grow() {
        int length = arcs * 3 / 2 + 16;
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        capacity = Arrays.copyOf(capacity, length);
        cost = Arrays.copyOf(cost, length);
    }

    int nodes() {
        return nodes;
    }

    int arcs() {
        return arcs;
    }

    /** The tails, with room for more arcs behind them. */
    int[] from(int length) {
        return Arrays.copyOf(from, length);
    }

    int[] to(int length) {
        return Arrays.copyOf(to, length);
    }

    int[] capacity(int length) {
        return Arrays.copyOf(capacity, length);
    }

    long[] cost(int length) {
        return Arrays.copyOf(cost, length);
    }
}
