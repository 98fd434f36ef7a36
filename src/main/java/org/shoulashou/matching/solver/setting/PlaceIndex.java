package org.shoulashou.matching.solver.setting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.model.Townships;

/** Cities, counties and townships by number, in the order of their codes. */
public final class PlaceIndex {

    private final List<String> cities;
    private final List<String> counties;
    private final Map<String, Integer> cityNumbers;
    private final Map<String, Integer> countyNumbers;
    private final Map<Town, Integer> townNumbers = new HashMap<>();
    private final int[] countyStart;
    private final int[] countyOf;
    private final int[] placeOf;
    private final int[] townOf;

    PlaceIndex(Register register) {
        Set<String> ofInland = new HashSet<>();
        Set<String> ofPartner = new HashSet<>();
        Set<Town> towns = new HashSet<>();
        for (int number = 0; number < register.count(); number++) {
            Candidate candidate = register.candidate(number);
            if (candidate.side() == Side.INLAND) ofInland.add(candidate.place());
            else ofPartner.add(candidate.place());
            if (candidate.side() == Side.PARTNER && candidate.township() != null) towns.add(Town.of(candidate));
        }
        cities = List.copyOf(new TreeSet<>(ofInland));
        counties = List.copyOf(new TreeSet<>(ofPartner));
        cityNumbers = numbered(cities);
        countyNumbers = numbered(counties);
        countyStart = new int[counties.size() + 1];
        countyOf = new int[towns.size() + counties.size()];
        setTowns(new TreeSet<>(towns));
        placeOf = new int[register.count()];
        townOf = new int[register.count()];
        IntStream.range(0, placeOf.length).parallel().forEach(number -> set(number, register.candidate(number)));
    }

    private void set(int number, Candidate candidate) {
        boolean inland = candidate.side() == Side.INLAND;
        Map<String, Integer> numbers = inland ? cityNumbers : countyNumbers;
        placeOf[number] = Objects.requireNonNull(numbers.get(candidate.place()));
        townOf[number] = inland ? 0 : Objects.requireNonNull(townNumbers.get(Town.of(candidate)));
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

    /** The city or county of a candidate. */
    public int place(int candidate) {
        return placeOf[candidate];
    }

    int town(int candidate) {
        return townOf[candidate];
    }

    /** @param enrolled of each township
     *  @param pinned   of each township */
    Townships townships(int[] enrolled, int[] pinned, int weight) {
        return new Townships(countyStart, countyOf, enrolled, pinned, weight);
    }

    int townCount() {
        return countyOf.length;
    }

    /** A township of a county; nameless for whoever has none. */
    private record Town(String county, String township) implements Comparable<Town> {

        static Town of(Candidate candidate) {
            String township = candidate.township();
            return new Town(candidate.place(), township == null ? "" : township);
        }

        @Override
        public int compareTo(Town other) {
            int byCounty = county.compareTo(other.county);
            return byCounty != 0 ? byCounty : township.compareTo(other.township);
        }
    }
}
