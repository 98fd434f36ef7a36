package org.shoulashou.matching.solver.model;

/**
 * Which kinds of pupils may be paired, where a kind is a grade and what one can write with whom.
 *
 * @param may for each inland kind, which partner kinds
 */
public record Kinds(boolean[][] may) {

    public int inland() {
        return may.length;
    }

    public int partner() {
        return may.length == 0 ? 0 : may[0].length;
    }

    public boolean may(int inland, int partner) {
        return may[inland][partner];
    }
}
