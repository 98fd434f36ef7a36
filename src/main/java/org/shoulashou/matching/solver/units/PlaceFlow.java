package org.shoulashou.matching.solver.units;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** As many pairs as possible between places, whoever they are made of. */
final class PlaceFlow {

    private static final int NONE = -1;

    private final boolean[][] linked;
    private final int[] ofCity;
    private final int[] ofCounty;
    private final int[][] pairs;
    private final int[] usedOfCity;
    private final int[] usedOfCounty;

    /** @param ofCity how many each city has; changed by {@link #lowerCity} */
    PlaceFlow(boolean[][] linked, int[] ofCity, int[] ofCounty) {
        this.linked = linked;
        this.ofCity = ofCity;
        this.ofCounty = ofCounty;
        this.pairs = new int[ofCity.length][ofCounty.length];
        this.usedOfCity = new int[ofCity.length];
        this.usedOfCounty = new int[ofCounty.length];
        while (oneMore()) continue;
    }

    /** One place less for a city, if there are as many pairs all the same. */
    boolean lowerCity(int city) {
        if (ofCity[city] == 0) return false;
        ofCity[city]--;
        if (usedOfCity[city] <= ofCity[city]) return true;
        take(city, firstOf(city));
        if (oneMore()) return true;
        ofCity[city]++;
        oneMore();
        return false;
    }

    /** The same flow seen from the other side. */
    PlaceFlow turned() {
        boolean[][] across = new boolean[ofCounty.length][ofCity.length];
        for (int city = 0; city < ofCity.length; city++) {
            for (int county = 0; county < ofCounty.length; county++) across[county][city] = linked[city][county];
        }
        return new PlaceFlow(across, ofCounty, ofCity);
    }

    private int firstOf(int city) {
        int county = 0;
        while (pairs[city][county] == 0) county++;
        return county;
    }

    private void take(int city, int county) {
        pairs[city][county]--;
        usedOfCity[city]--;
        usedOfCounty[county]--;
    }

    /** One pair more, perhaps by changing others; false when there are none. */
    private boolean oneMore() {
        int[] fromCounty = new int[ofCity.length];
        int[] fromCity = new int[ofCounty.length];
        Arrays.fill(fromCity, NONE);
        Deque<Integer> cities = new ArrayDeque<>();
        boolean[] seen = new boolean[ofCity.length];
        for (int city = 0; city < ofCity.length; city++) {
            if (usedOfCity[city] < ofCity[city]) reach(city, NONE, fromCounty, seen, cities);
        }
        while (!cities.isEmpty()) {
            int city = cities.removeFirst();
            for (int county = 0; county < ofCounty.length; county++) {
                if (!linked[city][county] || fromCity[county] != NONE) continue;
                fromCity[county] = city;
                if (usedOfCounty[county] < ofCounty[county]) return change(county, fromCity, fromCounty);
                for (int other = 0; other < ofCity.length; other++) {
                    if (pairs[other][county] > 0) reach(other, county, fromCounty, seen, cities);
                }
            }
        }
        return false;
    }

    private static void reach(int city, int from, int[] fromCounty, boolean[] seen, Deque<Integer> cities) {
        if (seen[city]) return;
        seen[city] = true;
        fromCounty[city] = from;
        cities.addLast(city);
    }

    private boolean change(int last, int[] fromCity, int[] fromCounty) {
        usedOfCounty[last]++;
        int county = last;
        while (true) {
            int city = fromCity[county];
            pairs[city][county]++;
            county = fromCounty[city];
            if (county == NONE) {
                usedOfCity[city]++;
                return true;
            }
            pairs[city][county]--;
        }
    }
}
