package org.shoulashou.matching.solver.setting;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.model.Townships;
import org.shoulashou.matching.solver.setting.ClassIndex.ClassKey;

/** Cities, counties and townships by number, in the order of their codes. */
public final class PlaceIndex {

    private final List<String> cities;
    private final List<String> counties;
    private final Map<Town, Integer> townNumbers = new HashMap<>();
    private final int[] countyStart;
    private final int[] countyOf;
    private final ClassIndex classes;
    private final int[] placeOf;
    private final int[] townOf;
    private final int[] rank;

    PlaceIndex(ClassIndex classes) {
        this.classes = classes;
        Set<String> ofInland = new HashSet<>();
        Set<String> ofPartner = new HashSet<>();
        Set<Town> towns = new HashSet<>();
        for (int each = 0; each < classes.count(); each++) {
            ClassKey key = classes.key(each);
            (key.side() == Side.INLAND ? ofInland : ofPartner).add(key.place());
            if (key.isOfTownship()) towns.add(Town.of(key));
        }
        cities = List.copyOf(new TreeSet<>(ofInland));
        counties = List.copyOf(new TreeSet<>(ofPartner));
        countyStart = new int[counties.size() + 1];
        countyOf = new int[towns.size() + counties.size()];
        setTowns(new TreeSet<>(towns));
        placeOf = new int[classes.count()];
        townOf = new int[classes.count()];
        setClasses(numbered(cities), numbered(counties));
        rank = ranks();
    }

    private void setClasses(Map<String, Integer> cityNumbers, Map<String, Integer> countyNumbers) {
        for (int each = 0; each < placeOf.length; each++) {
            ClassKey key = classes.key(each);
            boolean inland = key.side() == Side.INLAND;
            placeOf[each] = Objects.requireNonNull((inland ? cityNumbers : countyNumbers).get(key.place()));
            townOf[each] = inland ? 0 : Objects.requireNonNull(townNumbers.get(Town.of(key)));
        }
    }

    private int[] ranks() {
        int[] ranks = new int[placeOf.length];
        List<Integer> inOrder = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(each -> placeOf[each])
                        .thenComparingInt(each -> townOf[each])
                        .thenComparingInt(each -> each))
                .toList();
        for (int at = 0; at < ranks.length; at++) ranks[inOrder.get(at)] = at;
        return ranks;
    }

    private void setTowns(TreeSet<Town> towns) {
        int next = 0;
        for (int county = 0; county < counties.size(); county++) {
            String code = counties.get(county);
            countyStart[county] = next;
            for (Town town : towns.subSet(new Town(code, ""), new Town(code + "\0", ""))) {
                countyOf[next] = county;
                townNumbers.put(town, next++);
            }
            countyOf[next] = county;
            townNumbers.put(new Town(code, ""), next++);
        }
        countyStart[counties.size()] = next;
    }

    private static Map<String, Integer> numbered(List<String> codes) {
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        return numbers;
    }

    public List<String> cities() {
        return cities;
    }

    public List<String> counties() {
        return counties;
    }

    /** The number of a city, or something below 0 where nobody is of it. */
    int city(String code) {
        return Collections.binarySearch(cities, code);
    }

    /** The same of a county. */
    int county(String code) {
        return Collections.binarySearch(counties, code);
    }

    /** The city or county of a candidate. */
    public int place(int candidate) {
        return placeOf[classes.of(candidate)];
    }

    int town(int candidate) {
        return townOf[classes.of(candidate)];
    }

    /** Where the candidate's class stands when all are ordered by place and township. */
    int rank(int candidate) {
        return rank[classes.of(candidate)];
    }

    /** @param enrolled of each township
     *  @param pinned   of each township */
    Townships townships(int[] enrolled, int[] pinned, int weight) {
        return new Townships(countyStart, countyOf, sharing(enrolled), pinned, weight);
    }

    /** A township that is alone in its county always has its share, which is all: nobody need keep it to one. */
    private int[] sharing(int[] enrolled) {
        int[] sharing = enrolled.clone();
        for (int county = 0; county < counties.size(); county++) {
            IntStream towns = IntStream.range(countyStart[county], countyStart[county + 1]);
            int[] named = towns.filter(town -> enrolled[town] > 0).toArray();
            if (named.length == 1) sharing[named[0]] = 0;
        }
        return sharing;
    }

    int townCount() {
        return countyOf.length;
    }

    /** A township of a county; nameless for whoever has none. */
    private record Town(String county, String township) implements Comparable<Town> {

        static Town of(ClassKey key) {
            String township = key.township();
            return new Town(key.place(), township == null ? "" : township);
        }

        @Override
        public int compareTo(Town other) {
            int byCounty = county.compareTo(other.county);
            return byCounty != 0 ? byCounty : township.compareTo(other.township);
        }
    }
}
