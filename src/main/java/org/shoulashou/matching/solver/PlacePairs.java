package org.shoulashou.matching.solver;

import java.util.List;

/**
 * How many pairs cities have with counties while a run goes on; of many places only those with the most.
 *
 * @param allCities   how many cities there are
 * @param allCounties how many counties there are
 */
public record PlacePairs(List<String> cities, List<String> counties, List<Cell> cells, int allCities, int allCounties) {

    /** Whoever watches looks at no more rows or columns than this. */
    public static final int MOST = 20;

    public PlacePairs {
        cities = List.copyOf(cities);
        counties = List.copyOf(counties);
        cells = List.copyOf(cells);
    }

    public record Cell(String city, String county, int pairs) {}
}
