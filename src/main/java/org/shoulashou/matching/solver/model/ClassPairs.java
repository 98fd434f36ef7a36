package org.shoulashou.matching.solver.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** These and the ones that the friendships use. */
    public ClassPairs with(Problem problem, Friends friends) {
        int[][] more = new int[problem.inland().classes()][];
        for (int i = 0; i < friends.ofInland().length; i++) {
            int a = problem.inland().classOf()[i];
            int j = friends.ofInland()[i];
            if (j == Friends.NOBODY) continue;
            int b = problem.partner().classOf()[j];
            if (find(a, b) < 0) more[a] = added(more[a], b);
        }
        Collector all = new Collector(problem);
        for (int a = 0; a < more.length; a++) {
            int[] known = Arrays.copyOfRange(partner, start[a], start[a + 1]);
            all.add(a, more[a] == null ? known : merged(known, more[a]));
        }
        return all.collected(complete);
    }

    private static int[] added(int @Nullable [] some, int one) {
        int[] more = some == null ? new int[1] : Arrays.copyOf(some, some.length + 1);
        more[more.length - 1] = one;
        return more;
    }

    private static int[] merged(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .distinct()
                .toArray();
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
