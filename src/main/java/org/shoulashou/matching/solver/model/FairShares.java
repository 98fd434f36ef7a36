package org.shoulashou.matching.solver.model;

/**
 * How a county's pairings are shared among its townships: in proportion to enrolment, remainders to the largest, and
 * among equal remainders to the larger township, then to the first. Keeps what it answers in one place: not for two
 * threads.
 */
public final class FairShares {

    private final Townships towns;
    private final int[] enrolled;
    private final int[] share;
    private final long[] rest;

    public FairShares(Townships towns) {
        this.towns = towns;
        this.enrolled = new int[towns.counties()];
        int most = 0;
        for (int county = 0; county < towns.counties(); county++) {
            int start = towns.countyStart()[county];
            int end = towns.countyStart()[county + 1];
            for (int town = start; town < end; town++) enrolled[county] += towns.enrolled()[town];
            most = Math.max(most, end - start);
        }
        this.share = new int[most];
        this.rest = new long[most];
    }

    /** The shares of the townships of a county, in their order; overwritten by the next question. */
    public int[] of(int county, int pairs) {
        int start = towns.countyStart()[county];
        int count = towns.countyStart()[county + 1] - start;
        int left = pairs;
        for (int town = 0; town < count; town++) {
            long exact = (long) pairs * towns.enrolled()[start + town];
            share[town] = enrolled[county] == 0 ? 0 : (int) (exact / enrolled[county]);
            rest[town] = enrolled[county] == 0 ? 0 : exact % enrolled[county];
            left -= share[town];
        }
        for (; left > 0 && enrolled[county] > 0; left--) {
            int next = largest(start, count);
            share[next]++;
            rest[next] = -1;
        }
        return share;
    }

    private int largest(int start, int count) {
        int largest = 0;
        for (int town = 1; town < count; town++) {
            boolean larger = rest[town] > rest[largest]
                    || rest[town] == rest[largest]
                            && towns.enrolled()[start + town] > towns.enrolled()[start + largest];
            if (larger) largest = town;
        }
        return largest;
    }
}
