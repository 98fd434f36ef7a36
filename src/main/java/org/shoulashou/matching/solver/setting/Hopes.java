package org.shoulashou.matching.solver.setting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Rules;

/**
 * Whoever could have a friend among those who are loose, their places, grades and languages looked at. When nearly
 * everybody is paired, most of those who are left have nobody, and a repair need not look at them.
 */
final class Hopes {

    private final PlaceIndex places;
    private final Rules rules;
    private final BitSet[] ofCity;
    private final BitSet[] ofCounty;
    private final Map<Sort, BitSet> inland = new HashMap<>();
    private final Map<Sort, BitSet> partner = new HashMap<>();

    /** @param reach whether pupils of a city and of a county may be paired */
    Hopes(Register register, PlaceIndex places, Rules rules, boolean[][] reach) {
        this.places = places;
        this.rules = rules;
        this.ofCity = sets(reach.length);
        this.ofCounty = sets(places.counties().size());
        for (int city = 0; city < reach.length; city++) addReach(city, reach[city]);
        for (int number : register.loose()) {
            Candidate candidate = register.candidate(number);
            (candidate.side() == Side.INLAND ? inland : partner)
                    .computeIfAbsent(Sort.of(candidate), sort -> new BitSet())
                    .set(places.place(number));
        }
    }

    private static BitSet[] sets(int count) {
        BitSet[] sets = new BitSet[count];
        Arrays.setAll(sets, each -> new BitSet());
        return sets;
    }

    private void addReach(int city, boolean[] reached) {
        for (int county = 0; county < reached.length; county++) {
            if (!reached[county]) continue;
            ofCity[city].set(county);
            ofCounty[county].set(city);
        }
    }

    boolean has(Candidate candidate, int number) {
        boolean ofInland = candidate.side() == Side.INLAND;
        Sort sort = Sort.of(candidate);
        BitSet reached = (ofInland ? ofCity : ofCounty)[places.place(number)];
        for (Map.Entry<Sort, BitSet> other : (ofInland ? partner : inland).entrySet()) {
            if (reached.intersects(other.getValue()) && suits(sort, other.getKey())) return true;
        }
        return false;
    }

    private boolean suits(Sort one, Sort other) {
        return Math.abs(one.grade() - other.grade()) <= rules.gradeGap()
                && (!rules.commonLanguage() || !Collections.disjoint(one.languages(), other.languages()));
    }

    private record Sort(int grade, Set<String> languages) {

        static Sort of(Candidate candidate) {
            return new Sort(candidate.grade(), candidate.languages());
        }
    }
}
