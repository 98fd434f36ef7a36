package org.shoulashou.matching.solver.setting;

import java.util.HashMap;
import java.util.Map;
import org.shoulashou.matching.solver.model.PairSet;

/**
 * What the pinned pairs have taken already.
 *
 * @param ofClasses how many pairs each two classes have, by the numbers of the class index
 */
public record PinnedPairs(int[] ofCity, int[] ofCounty, int[] ofTown, Map<Long, Integer> ofClasses, int count) {

    static PinnedPairs of(Register register, PlaceIndex places, ClassIndex classes) {
        int[] ofCity = new int[places.cities().size()];
        int[] ofCounty = new int[places.counties().size()];
        int[] ofTown = new int[places.townCount()];
        Map<Long, Integer> ofClasses = new HashMap<>();
        long last = -1;
        int together = 0;
        for (int[] pair : register.pinned()) {
            ofCity[places.place(pair[0])]++;
            ofCounty[places.place(pair[1])]++;
            ofTown[places.town(pair[1])]++;
            long key = PairSet.key(classes.of(pair[0]), classes.of(pair[1]));
            if (key != last && together > 0) {
                ofClasses.merge(last, together, Integer::sum);
                together = 0;
            }
            last = key;
            together++;
        }
        if (together > 0) ofClasses.merge(last, together, Integer::sum);
        return new PinnedPairs(
                ofCity, ofCounty, ofTown, ofClasses, register.pinned().size());
    }
}
