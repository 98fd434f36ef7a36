package org.shoulashou.matching.solver.units;

/**
 * How many each place gives when there are as many pairs as possible: no place a larger part of its own than it must,
 * while another one has some left.
 */
final class FairCaps {

    private FairCaps() {}

    /** Lowers what the cities have, and then what the counties have, to their fair parts. */
    static void lower(boolean[][] linked, int[] ofCity, int[] ofCounty) {
        PlaceFlow flow = new PlaceFlow(linked, ofCity, ofCounty);
        lower(flow, ofCity);
        lower(flow.turned(), ofCounty);
    }

    private static void lower(PlaceFlow flow, int[] caps) {
        int[] all = caps.clone();
        boolean[] least = new boolean[caps.length];
        for (int next = largest(caps, all, least); next >= 0; next = largest(caps, all, least)) {
            least[next] = !flow.lowerCity(next);
        }
    }

    /** The place that still gives the largest part of what it has. */
    private static int largest(int[] caps, int[] all, boolean[] least) {
        int largest = -1;
        for (int place = 0; place < caps.length; place++) {
            if (least[place] || caps[place] == 0) continue;
            boolean more = largest < 0 || (long) caps[place] * all[largest] > (long) caps[largest] * all[place];
            if (more) largest = place;
        }
        return largest;
    }
}
