package org.shoulashou.ledger.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published tables' own sums, rebuilt from the files. */
class PublishedTotalsTest {

    private static final Plans PLANS = PublishedPlans.all();

    /** By year; what is meant for all years together stands under 0. */
    private static Map<Integer, Long> sums(String plan, String task) {
        return PLANS.needed(plan)
                .lines()
                .filter(line -> line.task().equals(task))
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNullElse(line.year(), 0),
                        TreeMap::new,
                        Collectors.summingLong(line -> line.amount().value() / 100)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            turpan-2019,townships,33,33,66
            turpan-2019,villages,65,65,130
            turpan-2019,summer-camp,60,60,120
            turpan-2019,student-visits,60,30,90
            turpan-2019,western-volunteers,1,1,2
            turpan-2019,cadre-training,24,12,36
            turpan-2019,secondments,2,1,3
            turpan-2019,graduates,24,12,36
            turpan-2019,workers,1,1,2
            turpan-2019,founders-training,24,12,36
            turpan-2019,hibiscus,20,20,40
            turpan-2019,green-grants,20,20,40
            turpan-2019,drum-bands,2,2,4
            turpan-2019,letters,180,180,360
            turpan-2019,city-cadre-training,36,18,54
            turpan-2019,city-graduates,36,18,54
            turpan-2019,city-founders,36,18,54
            turpan-2019,regiment-cadres,2,2,4
            turpan-2019,regiment-founders,60,30,90
            turpan-2019,regiment-volunteers,1,1,2
            turpan-2019,regiment-dreams,5,5,10
            turpan-2019,regiment-culture,1,1,2
            turpan-2019,regiment-home,1,1,2
            shannan-2019,practice,20,0,20
            shannan-2019,western-volunteers,1,1,2
            shannan-2019,countryside,10,10,20
            shannan-2019,cadre-training,40,20,60
            shannan-2019,secondments,8,4,12
            shannan-2019,hibiscus,40,40,80
            shannan-2019,green-grants,30,30,60
            shannan-2019,special-groups,5,5,10
            shannan-2019,founders,50,25,75
            shannan-2019,letters,200,200,400
            shannan-2019,counselling-rooms,2,2,4
            shannan-2019,pioneer-posts,8,8,16
            """)
    void eachRowHasTheYearsAndTheTotalThatWerePublished(String plan, String task, long first, long second, long total) {
        Map<Integer, Long> sums = sums(plan, task);

        assertThat(sums.getOrDefault(2019, 0L)).isEqualTo(first);
        assertThat(sums.getOrDefault(2020, 0L)).isEqualTo(second);
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }

    @Test
    void theTablesOfTheTwoPlansHoldAllTheirRowsAndNoOther() {
        assertThat(PLANS.needed("turpan-2019").tasks()).hasSize(13 + 4 + 6);
        assertThat(PLANS.needed("shannan-2019").tasks()).hasSize(9 + 3);
    }

    @Test
    void eachCityWritesThirtyOrFifty() {
        assertThat(PLANS.needed("turpan-2019")
                        .lines()
                        .filter(line -> line.task().equals("letters")))
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.amount()).isEqualTo(Hundredths.whole(30)));
        assertThat(PLANS.needed("shannan-2019")
                        .lines()
                        .filter(line -> line.task().equals("letters")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.amount()).isEqualTo(Hundredths.whole(50)));
    }

    @Test
    void theNationalPlanAimsAtHalfAMillion() {
        assertThat(sums("national-2021", "letters")).isEqualTo(Map.of(0, 500_000L));
        assertThat(sums("national-2021", "volunteers"))
                .isEqualTo(Map.of(0, 30_000L, 2021, 9_000L, 2022, 9_000L, 2023, 9_000L));
        long visits = List.of("visits-primary", "visits-secondary", "visits-college").stream()
                .mapToLong(task -> sums("national-2021", task).get(0))
                .sum();
        assertThat(visits).isEqualTo(20_000);
        assertThat(sums("national-2021", "training")).containsEntry(2022, 1_000L);
        assertThat(sums("national-2021", "young-leaders")).containsEntry(2022, 2_000L);
    }

    @Test
    void shanxiAimsAtThreeTimesTwoThousandAndNineKindsOfTeam() {
        assertThat(sums("shanxi-2018", "students")).isEqualTo(Map.of(0, 2_000L));
        assertThat(sums("shanxi-2018", "graduates")).isEqualTo(Map.of(0, 2_000L));
        assertThat(sums("shanxi-2018", "founders")).isEqualTo(Map.of(0, 2_000L));
        assertThat(sums("shanxi-2018", "volunteer-teams")).isEqualTo(Map.of(0, 9L));
        assertThat(PLANS.needed("shanxi-2018").checking().self()).hasSizeGreaterThan(3);
    }

    @Test
    void huaihuaAsksTheSameOfEachPair() {
        CoBuildingRules rules =
                Objects.requireNonNull(PLANS.needed("huaihua-2010").coBuilding());

        assertThat(rules.contacts()).isEqualTo(12);
        assertThat(rules.reports()).isEqualTo(4);
        assertThat(rules.support()).isEqualTo(5_000);
        assertThat(rules.loans()).isEqualTo(500_000);
        assertThat(rules.activities()).hasSize(4);
        assertThat(rules.ones()).hasSize(7);
    }

    @Test
    void nobodyTypesWhatTheSystemKnows() {
        List<String> counted = PLANS.all().stream()
                .flatMap(plan -> plan.tasks().stream().filter(task -> task.counted() != null))
                .map(Task::id)
                .distinct()
                .toList();

        assertThat(counted).contains("letters", "schools", "townships", "villages", "seven-ones", "support");
    }

    @Test
    void aMonthIsDueOnItsLastDayInsideTheYearOfThePlan() {
        Plan today = PLANS.needed("turpan-2026");

        assertThat(today.due(PLANS.line("turpan-2026", "student-visits", "43", 2026)))
                .hasToString("2027-05-31");
        assertThat(today.due(PLANS.line("turpan-2026", "founders-training", "43", 2026)))
                .hasToString("2026-09-30");
        assertThat(today.due(PLANS.line("turpan-2026", "workers", "43", 2026))).hasToString("2027-08-31");
        assertThat(PLANS.needed("national-2021").due(PLANS.line("national-2021", "letters", "CN", null)))
                .hasToString("2023-12-31");
    }
}
