package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/**
 * The combinations of an inland and a partner class that are looked at, numbered inland class by inland class.
 *
 * @param start    the first combination of each inland class, and one past the last of all
 * @param inland   the inland class of each combination
 * @param partner  the partner class of each; ascending within an inland class
 * @param complete whether no combination that could hold a pair is left out
 */
public record ClassPairs(int[] start, int[] inland, int[] partner, boolean complete) {

    public int count() {
        return partner.length;
    }

    /** The number of a combination, or -1 when it is not looked at. */
    public int find(int a, int b) {
        int found = Arrays.binarySearch(partner, start[a], start[a + 1], b);
        return found < 0 ? -1 : found;
    }

    /** Every combination that could hold a pair. */
    public static ClassPairs all(Problem problem) {
        Collector all = new Collector(problem);
        PartnersOfClass partners = new PartnersOfClass(problem);
        for (int a = 0; a < problem.inland().classes(); a++) {
            all.add(a, partners.of(a));
        }
        return all.collected(true);
    }

    /** Puts the combinations together. */
    static final class Collector {

        private final int[] start;
        private int[] inland = new int[1024];
        private int[] partner = new int[1024];
        private int count;

        Collector(Problem problem) {
            this.start = new int[problem.inland().classes() + 1];
        }

        /** The combinations of the next inland class. */
        void add(int a, int[] partners) {
            while (count + partners.length > partner.length) {
                inland = Arrays.copyOf(inland, inland.length * 2);
                partner = Arrays.copyOf(partner, partner.length * 2);
            }
            Arrays.fill(inland, count, count + partners.length, a);
            System.arraycopy(partners, 0, partner, count, partners.length);
            count += partners.length;
            start[a + 1] = count;
        }

        ClassPairs collected(boolean complete) {
            return new ClassPairs(start, Arrays.copyOf(inland, count), Arrays.copyOf(partner, count), complete);
        }
    }
}
