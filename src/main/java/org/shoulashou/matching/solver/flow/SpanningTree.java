package org.shoulashou.matching.solver.flow;

import java.util.Arrays;

/**
 * The tree that the network simplex walks on, with the list that visits it depth first ("thread") kept up to date, so
 * that a pivot touches only what moves. After the way of Király and Kovács (LEMON).
 */
final class SpanningTree {

    final int root;
    final int[] parent;
    final int[] arcToParent;
    final boolean[] upwards;
    final int[] below;
    final int[] next;
    final int[] last;
    private final int[] previous;
    private int[] touched = new int[1024];
    private int touchedCount;

    SpanningTree(int nodes) {
        root = nodes;
        parent = new int[nodes + 1];
        arcToParent = new int[nodes + 1];
        upwards = new boolean[nodes + 1];
        below = new int[nodes + 1];
        next = new int[nodes + 1];
        last = new int[nodes + 1];
        previous = new int[nodes + 1];
        parent[root] = -1;
        arcToParent[root] = -1;
        below[root] = nodes + 1;
        last[root] = root - 1;
        previous[0] = root;
    }

    /** Hangs a node directly below the root by an arc towards the root or from it. */
    void hang(int node, int arc, boolean towardsRoot) {
        parent[node] = root;
        arcToParent[node] = arc;
        upwards[node] = towardsRoot;
        below[node] = 1;
        last[node] = node;
        next[node] = node + 1;
        previous[node + 1] = node;
    }

    int join(int one, int other) {
        int u = one;
        int v = other;
        while (u != v) {
            if (below[u] < below[v]) u = parent[u];
            else v = parent[v];
        }
        return u;
    }

    /** Cuts the subtree of {@code out} off, turns it so that {@code in} is its top, and hangs it below {@code under}. */
    void rehang(int out, int in, int under, int join, int arc, boolean towardsParent) {
        int before = previous[out];
        int size = below[out];
        int lastOfOut = last[out];
        int above = parent[out];
        if (in == out) moveWhole(out, under, before, lastOfOut);
        else turn(out, in, under, before, lastOfOut);
        parent[in] = under;
        arcToParent[in] = arc;
        upwards[in] = towardsParent;
        if (in != out) below[in] = size;
        mendLast(out, under, join, above, before, lastOfOut);
        for (int node = under; node != join; node = parent[node]) below[node] += size;
        for (int node = above; node != join; node = parent[node]) below[node] -= size;
    }

    private void moveWhole(int out, int under, int before, int lastOfOut) {
        if (next[under] == out) return;
        link(before, next[lastOfOut]);
        int after = next[under];
        link(under, out);
        link(lastOfOut, after);
    }

    private void turn(int out, int in, int under, int before, int lastOfOut) {
        int goesOn = before == under ? next[lastOfOut] : next[under];
        int stem = in;
        int top = under;
        int end = last[in];
        int after = next[end];
        next[under] = in;
        touchedCount = 0;
        touch(under);
        while (stem != out) {
            int nextStem = parent[stem];
            next[end] = nextStem;
            touch(end);
            link(previous[stem], after);
            parent[stem] = top;
            top = stem;
            stem = nextStem;
            end = last[stem] == last[top] ? previous[top] : last[stem];
            after = next[end];
        }
        parent[out] = top;
        link(end, goesOn);
        last[out] = end;
        if (before != under) link(before, after);
        for (int each = 0; each < touchedCount; each++) previous[next[touched[each]]] = touched[each];
        turnStem(out, in);
    }

    private void turnStem(int out, int in) {
        int size = 0;
        int end = last[out];
        int top = parent[out];
        for (int node = out; node != in; node = top, top = parent[node]) {
            arcToParent[node] = arcToParent[top];
            upwards[node] = !upwards[top];
            size += below[node] - below[top];
            below[node] = size;
            last[top] = end;
        }
    }

    private void mendLast(int out, int under, int join, int above, int before, int lastOfOut) {
        int limit = last[join] == under ? join : -1;
        int lastNow = last[out];
        for (int node = under; node != -1 && last[node] == under; node = parent[node]) last[node] = lastNow;
        if (join != before && under != before) {
            mendAbove(above, limit, lastOfOut, before);
        } else if (lastNow != lastOfOut) {
            mendAbove(above, limit, lastOfOut, lastNow);
        }
    }

    private void mendAbove(int above, int limit, int was, int is) {
        for (int node = above; node != limit && node != -1 && last[node] == was; node = parent[node]) last[node] = is;
    }

    private void link(int node, int follower) {
        next[node] = follower;
        previous[follower] = node;
    }

    private void touch(int node) {
        if (touchedCount == touched.length) touched = Arrays.copyOf(touched, touchedCount * 2);
        touched[touchedCount++] = node;
    }
}
