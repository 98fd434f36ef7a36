package org.shoulashou.matching.solver.search;

import java.util.Arrays;

/** Nodes to be visited, by their distance; for small whole distances. */
final class Buckets {

    private static final int NONE = -1;

    private final int[] head;
    private int[] node = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int count;
    private int farthest;

    Buckets(int longest) {
        head = new int[longest + 2];
        Arrays.fill(head, NONE);
    }

    void clear() {
        Arrays.fill(head, 0, farthest + 1, NONE);
        count = 0;
        farthest = 0;
    }

    void add(int which, int distance) {
        if (count == node.length) {
            node = Arrays.copyOf(node, count * 2);
            next = Arrays.copyOf(next, count * 2);
        }
        node[count] = which;
        next[count] = head[distance];
        head[distance] = count++;
        if (distance > farthest) farthest = distance;
    }

    /** The next distance at which anything waits, from one on; beyond all when nothing does. */
    int nextFrom(int distance) {
        int at = distance;
        while (at <= farthest && head[at] == NONE) at++;
        return at <= farthest ? at : Integer.MAX_VALUE;
    }

    int take(int distance) {
        int entry = head[distance];
        head[distance] = next[entry];
        return node[entry];
    }
}
