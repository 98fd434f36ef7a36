package org.shoulashou.matching.solver.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairCapsTest {

    @Test
    void citiesGiveTheSamePartOfWhatTheyHave() {
        int[] cities = {40, 20};
        int[] counties = {30};
        FairCaps.lower(new boolean[][] {{true}, {true}}, cities, counties);
        assertThat(cities).containsExactly(20, 10);
        assertThat(counties).containsExactly(30);
    }

    @Test
    void countiesOfWhichNotAllCanBeServedGetTheSamePart() {
        int[] cities = {10};
        int[] counties = {10, 30};
        FairCaps.lower(new boolean[][] {{true, true}}, cities, counties);
        assertThat(counties[0]).isBetween(2, 3);
        assertThat(counties[0] + counties[1]).isEqualTo(10);
    }

    @Test
    void whoeverAloneReachesACountyGivesMoreSoThatNoPairIsLost() {
        int[] cities = {10, 10};
        int[] counties = {10, 2};
        FairCaps.lower(new boolean[][] {{true, false}, {true, true}}, cities, counties);
        assertThat(cities[0] + cities[1]).isEqualTo(12);
        assertThat(cities).containsExactly(6, 6);
        assertThat(counties).containsExactly(10, 2);
    }

    @Test
    void aCityWithoutALinkGivesNobody() {
        int[] cities = {5, 5};
        int[] counties = {5};
        FairCaps.lower(new boolean[][] {{true}, {false}}, cities, counties);
        assertThat(cities).containsExactly(5, 0);
    }
}
