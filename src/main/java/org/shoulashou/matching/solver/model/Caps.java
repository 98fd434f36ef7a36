package org.shoulashou.matching.solver.model;

/**
 * How many more pairs quotas allow, the pinned taken off already.
 *
 * @param city   for each city
 * @param county for each county
 * @param total  for all together
 */
public record Caps(int[] city, int[] county, int total) {

    /** Where no quota says anything; small enough to be added up. */
    public static final int NONE = 1 << 29;

    /** Whether the total itself may hold somebody back. */
    public boolean totalBinds(int pairs) {
        return total <= pairs;
    }
}
