package org.shoulashou.matching.solver.search;

import java.util.Arrays;

/** How far each node is from either end of a path, and by which node it is reached; forgotten at once for the next path. */
final class Labels {

    private static final int NODE_BITS = 24;
    private static final int DISTANCE_BITS = 16;
    private static final long NODE = (1L << NODE_BITS) - 1;
    private static final int DISTANCE = (1 << DISTANCE_BITS) - 1;
    private static final int LAST_SEARCH = (1 << Long.SIZE - NODE_BITS - DISTANCE_BITS - 1) - 1;

    /** Search, distance and node before, packed: the two ends of a node side by side, so that one look reads both. */
    private final long[] labels;

    private long search;

    Labels(int nodes) {
        labels = new long[2 * nodes];
    }

    void forget() {
        if (++search > LAST_SEARCH) {
            Arrays.fill(labels, 0);
            search = 1;
        }
    }

    /** The distance of a node from an end, or -1. */
    int distance(int node, int end) {
        long label = labels[node * 2 + end];
        return label >>> NODE_BITS + DISTANCE_BITS == search ? (int) (label >>> NODE_BITS) & DISTANCE : -1;
    }

    void set(int node, int end, int distance, int before) {
        labels[node * 2 + end] = search << NODE_BITS + DISTANCE_BITS | (long) distance << NODE_BITS | before + 1;
    }

    /** The node before on the way from an end, or -1. */
    int before(int node, int end) {
        return (int) (labels[node * 2 + end] & NODE) - 1;
    }

    /** Every node on the way through one that both ends have reached, in order. */
    int[] way(int meeting) {
        int first = stepsTo(meeting, 0);
        int[] way = new int[first + stepsTo(meeting, 1) + 1];
        int at = first;
        for (int node = meeting; node >= 0; node = before(node, 0)) way[at--] = node;
        at = first;
        for (int node = meeting; node >= 0; node = before(node, 1)) way[at++] = node;
        return way;
    }

    private int stepsTo(int node, int end) {
        int steps = 0;
        for (int at = before(node, end); at >= 0; at = before(at, end)) steps++;
        return steps;
    }
}
