package org.shoulashou.matching.solver.invented;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;

/**
 * Where invented pupils live.
 *
 * @param reach     for each city the counties that its pupils may find friends in
 * @param townships for each county its townships; none where it has none
 */
public record Area(Map<String, List<String>> reach, Map<String, List<String>> townships) {

    private static final int INVENTED_TOWNSHIPS = 6;

    /** Along the links of a programme. */
    public static Area linked(Programme programme) {
        Map<String, List<String>> reach = new LinkedHashMap<>();
        Map<String, Set<String>> townships = new LinkedHashMap<>();
        for (Link link : programme.links()) {
            if (!link.isForLetters()) continue;
            reach.computeIfAbsent(link.city(), city -> new ArrayList<>()).add(link.county());
            townships
                    .computeIfAbsent(link.county(), county -> new LinkedHashSet<>())
                    .addAll(link.townships());
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        townships.forEach((county, some) -> named.put(county, List.copyOf(some)));
        return new Area(reach, named);
    }

    /** Everybody with everybody, where a programme allows it. */
    public static Area open(List<String> cities, List<String> counties) {
        Map<String, List<String>> reach = new LinkedHashMap<>();
        cities.forEach(city -> reach.put(city, List.copyOf(counties)));
        Map<String, List<String>> townships = new LinkedHashMap<>();
        counties.forEach(county -> townships.put(county, invented(county)));
        return new Area(reach, townships);
    }

    List<String> countiesOf(String city) {
        return reach.getOrDefault(city, List.of());
    }

    List<String> townshipsOf(String county) {
        return townships.getOrDefault(county, List.of());
    }

    /** A regiment, whose code has a part of its own, has none. */
    private static List<String> invented(String county) {
        List<String> townships = new ArrayList<>();
        for (int number = 1; number <= INVENTED_TOWNSHIPS && !county.contains("-"); number++) {
            townships.add("%s-%02d".formatted(county, number));
        }
        return townships;
    }
}
