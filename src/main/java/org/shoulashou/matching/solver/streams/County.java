package org.shoulashou.matching.solver.streams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A county with how many candidates each of its townships has.
 *
 * @param enrolled in the order of their names
 */
public record County(String code, SortedMap<String, Integer> enrolled) {

    /** By how many pupils its townships depart from their fair shares; a township is named once for each of its pairs. */
    int deviation(List<String> townshipsOfPairs) {
        int all = enrolled.values().stream().mapToInt(Integer::intValue).sum();
        int pairs = townshipsOfPairs.size();
        List<Map.Entry<String, Integer>> byRest = new ArrayList<>(enrolled.entrySet());
        byRest.sort(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -(pairs * each.getValue() % all))
                .thenComparingInt(each -> -each.getValue()));
        int left = pairs
                - byRest.stream()
                        .mapToInt(each -> pairs * each.getValue() / all)
                        .sum();
        int deviation = 0;
        for (int at = 0; at < byRest.size(); at++) {
            int share = pairs * byRest.get(at).getValue() / all + (at < left ? 1 : 0);
            int paired = Collections.frequency(townshipsOfPairs, byRest.get(at).getKey());
            deviation += Math.abs(paired - share);
        }
        return deviation;
    }
}
