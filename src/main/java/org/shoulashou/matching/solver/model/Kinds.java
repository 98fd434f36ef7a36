package org.shoulashou.matching.solver.model;

/**
 * Which kinds of pupils may be paired, where a kind is a grade and what one can write with whom.
 *
 * @param may for each inland kind, which partner kinds
 */
public record Kinds(boolean[][] may) {

    public boolean may(int inland, int partner) {
        return may[inland][partner];
    }
}
