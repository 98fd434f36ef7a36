package org.shoulashou.matching.solver.setting;

import org.shoulashou.matching.solver.model.PairCounts;

/**
 * What the pinned pairs have taken already.
 *
 * @param between   how many pairs each city has with each county
 * @param ofClasses how many pairs each two classes have, by the numbers of the class index
 */
public record PinnedPairs(
        int[] ofCity, int[] ofCounty, int[] ofTown, int[][] between, PairCounts ofClasses, int count) {

    static PinnedPairs of(Register register, PlaceIndex places, ClassIndex classes) {
        int[][] between = new int[places.cities().size()][places.counties().size()];
        int[] ofTown = new int[places.townCount()];
        PairCounts ofClasses = new PairCounts();
        for (int[] pair : register.pinned()) {
            between[places.place(pair[0])][places.place(pair[1])]++;
            ofTown[places.town(pair[1])]++;
            ofClasses.add(classes.of(pair[0]), classes.of(pair[1]));
        }
        int[] ofCity = new int[between.length];
        int[] ofCounty = new int[places.counties().size()];
        for (int city = 0; city < ofCity.length; city++) {
            for (int county = 0; county < ofCounty.length; county++) {
                ofCity[city] += between[city][county];
                ofCounty[county] += between[city][county];
            }
        }
        return new PinnedPairs(
                ofCity, ofCounty, ofTown, between, ofClasses, register.pinned().size());
    }
}
