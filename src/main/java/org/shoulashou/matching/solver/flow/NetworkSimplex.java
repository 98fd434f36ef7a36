package org.shoulashou.matching.solver.flow;

import java.util.Arrays;

/** The circulation of least cost, by the primal network simplex method with block search. */
final class NetworkSimplex {

    private static final int UNBOUNDED = Integer.MAX_VALUE / 4;
    private static final byte EMPTY = 1;
    private static final byte IN_TREE = 0;
    private static final byte FULL = -1;

    private final int arcs;
    private final int[] from;
    private final int[] to;
    private final int[] capacity;
    private final long[] cost;
    private final int[] flow;
    private final byte[] state;
    private final long[] potential;
    private final SpanningTree tree;
    private int searched;

    NetworkSimplex(Network network) {
        int nodes = network.nodes();
        arcs = network.arcs();
        from = network.from(arcs + nodes);
        to = network.to(arcs + nodes);
        capacity = network.capacity(arcs + nodes);
        cost = network.cost(arcs + nodes);
        flow = new int[arcs + nodes];
        state = new byte[arcs + nodes];
        potential = new long[nodes + 1];
        tree = new SpanningTree(nodes);
        Arrays.fill(state, 0, arcs, EMPTY);
        for (int node = 0; node < nodes; node++) {
            int arc = arcs + node;
            from[arc] = node;
            to[arc] = nodes;
            capacity[arc] = UNBOUNDED;
            tree.hang(node, arc, true);
        }
    }

    void solve() {
        for (int entering = entering(); entering >= 0; entering = entering()) pivot(entering);
    }

    /** Of all that flows. */
    long cost() {
        long all = 0;
        for (int arc = 0; arc < arcs; arc++) all += flow[arc] * cost[arc];
        return all;
    }

    int flow(int arc) {
        return flow[arc];
    }

    long potential(int node) {
        return potential[node];
    }

    /** The arc that gains most among the next block of arcs that holds any which gains. */
    private int entering() {
        int block = Math.max((int) Math.sqrt(arcs), 20);
        int left = block;
        int best = -1;
        long least = 0;
        int arc = searched;
        for (int looked = 0; looked < arcs; looked++) {
            long reduced = state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
            if (reduced < least) {
                least = reduced;
                best = arc;
            }
            arc = arc + 1 == arcs ? 0 : arc + 1;
            if (--left == 0) {
                if (least < 0) break;
                left = block;
            }
        }
        searched = arc;
        return best;
    }

    private void pivot(int entering) {
        int join = tree.join(from[entering], to[entering]);
        int first = state[entering] == EMPTY ? from[entering] : to[entering];
        int second = state[entering] == EMPTY ? to[entering] : from[entering];
        int most = capacity[entering];
        int out = -1;
        boolean outOnFirst = false;
        for (int node = first; node != join; node = tree.parent[node]) {
            int room = tree.upwards[node] ? flow[tree.arcToParent[node]] : room(tree.arcToParent[node]);
            if (room < most) {
                most = room;
                out = node;
                outOnFirst = true;
            }
        }
        for (int node = second; node != join; node = tree.parent[node]) {
            int room = tree.upwards[node] ? room(tree.arcToParent[node]) : flow[tree.arcToParent[node]];
            if (room <= most) {
                most = room;
                out = node;
                outOnFirst = false;
            }
        }
        push(entering, join, most);
        if (out < 0) state[entering] = (byte) -state[entering];
        else exchange(entering, out, outOnFirst ? first : second, outOnFirst ? second : first, join);
    }

    private int room(int arc) {
        return capacity[arc] >= UNBOUNDED ? UNBOUNDED : capacity[arc] - flow[arc];
    }

    private void push(int entering, int join, int most) {
        if (most == 0) return;
        int units = state[entering] * most;
        flow[entering] += units;
        for (int node = from[entering]; node != join; node = tree.parent[node]) {
            flow[tree.arcToParent[node]] += tree.upwards[node] ? -units : units;
        }
        for (int node = to[entering]; node != join; node = tree.parent[node]) {
            flow[tree.arcToParent[node]] += tree.upwards[node] ? units : -units;
        }
    }

    private void exchange(int entering, int out, int in, int under, int join) {
        int leaving = tree.arcToParent[out];
        state[entering] = IN_TREE;
        state[leaving] = flow[leaving] == 0 ? EMPTY : FULL;
        tree.rehang(out, in, under, join, entering, in == from[entering]);
        long shift = potential[under] - potential[in] - (in == from[entering] ? cost[entering] : -cost[entering]);
        int end = tree.next[tree.last[in]];
        for (int node = in; node != end; node = tree.next[node]) potential[node] += shift;
    }
}
