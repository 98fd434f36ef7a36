package org.shoulashou.matching.solver.model;

/**
 * The townships of all counties, county by county, each county ended by a nameless one for whoever has none.
 *
 * @param countyStart the first township of each county, and one past the last of all
 * @param countyOf    the county of each township
 * @param enrolled    how many candidates of a township there are, pinned ones too; 0 for the nameless, and for one that shares
 *                    its county with no other
 * @param pinned      how many of them are in a pinned pair
 * @param weight      points taken off for each pupil by which a township departs from its share
 */
public record Townships(int[] countyStart, int[] countyOf, int[] enrolled, int[] pinned, int weight) {

    public int count() {
        return countyOf.length;
    }

    public int counties() {
        return countyStart.length - 1;
    }

    /** Whether it has a share at all. */
    public boolean shares(int town) {
        return enrolled[town] > 0;
    }

    /** By how many pupils the townships of a county depart from their shares. */
    public int deviation(int county, int[] paired, FairShares shares) {
        int pairs = 0;
        for (int town = countyStart[county]; town < countyStart[county + 1]; town++) {
            if (shares(town)) pairs += paired[town];
        }
        int[] share = shares.of(county, pairs);
        int deviation = 0;
        for (int town = countyStart[county]; town < countyStart[county + 1]; town++) {
            if (shares(town)) deviation += Math.abs(paired[town] - share[town - countyStart[county]]);
        }
        return deviation;
    }

    public int deviation(int[] paired) {
        FairShares shares = new FairShares(this);
        int deviation = 0;
        for (int county = 0; county < counties(); county++) deviation += deviation(county, paired, shares);
        return deviation;
    }
}
