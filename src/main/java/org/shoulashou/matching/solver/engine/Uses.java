package org.shoulashou.matching.solver.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.PlacePairs;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.setting.PlaceIndex;
import org.shoulashou.matching.solver.setting.Setting;

/**
 * How many pairs places have, the pinned ones too.
 *
 * @param between of each city with each county
 */
record Uses(int counties, int[][] between) {

    static Uses count(Setting setting, Friends friends) {
        Problem problem = setting.problem();
        int[][] pinned = setting.pinned().between();
        Uses uses = new Uses(
                problem.counties(), Arrays.stream(pinned).map(int[]::clone).toArray(int[][]::new));
        Crowd inland = problem.inland();
        Crowd partner = problem.partner();
        for (int i = 0; i < inland.pupils(); i++) {
            int j = friends.ofInland()[i];
            if (j == Friends.NOBODY) continue;
            uses.add(inland.placeOf()[inland.classOf()[i]], partner.placeOf()[partner.classOf()[j]], 1);
        }
        return uses;
    }

    void add(int city, int county, int pairs) {
        between[city][county] += pairs;
    }

    int[] ofCity() {
        return Arrays.stream(between).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    int[] ofCounty() {
        int[] ofCounty = new int[counties];
        for (int[] row : between) Arrays.setAll(ofCounty, county -> ofCounty[county] + row[county]);
        return ofCounty;
    }

    int pairs() {
        return Arrays.stream(ofCity()).sum();
    }

    List<QuotaUse> quotas(Setting setting) {
        return setting.quotas().uses(ofCity(), ofCounty(), pairs());
    }

    PlacePairs places(PlaceIndex places) {
        List<Integer> cities = largest(ofCity());
        List<Integer> ofCounties = largest(ofCounty());
        List<Cell> cells = new ArrayList<>();
        for (int city : cities) {
            for (int county : ofCounties) {
                int pairs = between[city][county];
                if (pairs > 0)
                    cells.add(new Cell(
                            places.cities().get(city), places.counties().get(county), pairs));
            }
        }
        return new PlacePairs(
                cities.stream().map(places.cities()::get).toList(),
                ofCounties.stream().map(places.counties()::get).toList(),
                cells,
                between.length,
                counties);
    }

    private static List<Integer> largest(int[] pairs) {
        return IntStream.range(0, pairs.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> -pairs[place]))
                .limit(PlacePairs.MOST)
                .sorted()
                .toList();
    }
}
