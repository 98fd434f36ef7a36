package org.shoulashou.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Level;
import org.shoulashou.matching.candidates.Sides.Spot;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

class SidesTest {

    private static final Map<String, Level> LEVELS = Map.of(
            "CN", Level.COUNTRY,
            "43", Level.PROVINCE,
            "4301", Level.CITY,
            "65", Level.PROVINCE,
            "6504", Level.CITY,
            "650402", Level.COUNTY,
            "650402-01", Level.TOWNSHIP,
            "11", Level.PROVINCE,
            "110101", Level.COUNTY);

    @Test
    void aSchoolCountsForItsCityInlandAndForItsCountyOnTheOtherSide() {
        Sides sides = new Sides(Plans.turpan(), LEVELS);

        assertThat(sides.of(List.of("4301", "43", "CN"))).contains(new Spot(Side.INLAND, "4301", null));
        assertThat(sides.of(List.of("650402-01", "650402", "6504", "65", "CN")))
                .contains(new Spot(Side.PARTNER, "650402", "650402-01"));
    }

    @Test
    void aSchoolLiesOnTheSideWhosePlaceLiesNearestAroundIt() {
        Programme national = Plans.national();
        Sides sides = new Sides(national, LEVELS);

        assertThat(sides.of(List.of("650402", "6504", "65", "CN"))).contains(new Spot(Side.PARTNER, "650402", null));
        assertThat(sides.of(List.of("4301", "43", "CN"))).contains(new Spot(Side.INLAND, "4301", null));
    }

    @Test
    void aSchoolOfAMunicipalityCountsForTheMunicipality() {
        assertThat(new Sides(Plans.national(), LEVELS).of(List.of("110101", "11", "CN")))
                .contains(new Spot(Side.INLAND, "11", null));
    }

    @Test
    void aSchoolElsewhereLiesOnNeitherSide() {
        assertThat(new Sides(Plans.turpan(), LEVELS).of(List.of("110101", "11", "CN")))
                .isEmpty();
    }
}
