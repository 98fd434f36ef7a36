package org.shoulashou.coverage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.pages.CoverageTarget.Reaches;
import org.shoulashou.coverage.pages.TaskTable.TaskCell;
import org.shoulashou.coverage.pages.TaskTable.TaskLine;
import org.shoulashou.ledger.SystemCounts.Asked;
import org.shoulashou.ledger.SystemCounts.What;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.files.OneProgramme;

/** The lines on letter friendships of the published task tables come out of the rules as they were published. */
class PublishedTaskTablesTest {

    private static final String CHANGSHA = "4301";

    @Test
    void hunanAndTurpanThirtyForEachOfSixCitiesAYearThreeHundredAndSixtyInAll() {
        TaskTable table = table("turpan-2019", Map.of());

        assertThat(table.years()).containsExactly(2019, 2020);
        assertThat(lines(table, "letters"))
                .containsExactlyInAnyOrder(
                        "4301 30 30 60",
                        "4302 30 30 60",
                        "4303 30 30 60",
                        "4304 30 30 60",
                        "4306 30 30 60",
                        "4310 30 30 60");
        assertThat(sumOf(table, "letters")).isEqualTo(360);
        assertThat(lines(table, "letters-year")).containsExactly("all 180 180 360");
        assertThat(lines(table, "letters-both-years")).containsExactly("all 360");
    }

    @Test
    void theFileHoldsWhatWasPublishedTheAdjustedTargetTheGapAndTheDefinitions() {
        Grid grid = new TaskTableSheet(table("turpan-2019", Map.of()), Locale.ENGLISH).grid();
        List<List<Cell>> rows = grid.leaves().get(0).rows();

        assertThat(rows.get(3).stream().map(Cell::value).map(String::valueOf))
                .endsWith("Published", "Target, adjusted", "Paired", "Corresponded", "Gap", "Rate");
        List<Object> first = rows.get(4).stream().map(Cell::value).toList();
        assertThat(first.subList(7, 13))
                .containsExactly(60, 60, 0, 0, new Formula("MAX(0,I5-K5)"), new Formula("IF(I5=0,\"\",K5/I5)"));
        assertThat(grid.leaves().get(1).rows().stream().map(row -> row.get(0).value()))
                .contains("Paired", "Corresponded", "Gap", "Rate");
    }

    @Test
    void hunanAndShannanFiftyForEachOfFourCitiesAYearFourHundredInAll() {
        TaskTable table = table("shannan-2019", Map.of());

        assertThat(lines(table, "letters"))
                .containsExactlyInAnyOrder("4301 50 50 100", "4302 50 50 100", "4306 50 50 100", "4307 50 50 100");
        assertThat(sumOf(table, "letters")).isEqualTo(400);
        assertThat(lines(table, "letters-year")).containsExactly("all 200 200 400");
        assertThat(lines(table, "letters-both-years")).containsExactly("all 400");
    }

    @Test
    void theNationalPlanCountsPersonsOfBothSidesOnce() {
        Tally counted = tally(Map.of(
                new Key("national-2021", 0, Sided.INLAND), both(200_000, 150_000),
                new Key("national-2021", 0, Sided.PARTNER), both(260_000, 150_000)));

        TaskTable table = table("national-2021", Map.of("CN", counted));

        assertThat(lines(table, "letters")).containsExactly("all 500000");
        CoverageTarget target = line(table, "letters").sum();
        assertThat(target.paired()).isEqualTo(460_000);
        assertThat(target.corresponded()).isEqualTo(300_000);
        assertThat(target.group()).isEqualTo(Reaches.SHORT);
    }

    /** A thousand schools are pairs of schools, told once; without a letter none of them corresponds. */
    @Test
    void schoolsCountOnceForBothSidesAndCorrespondOnlyWithLetters() {
        Counts schools = Counts.of(Measure.SCHOOLS, 900).plus(Counts.of(Measure.PAIRED, 9000));
        Tally counted = tally(Map.of(
                new Key("national-2021", 0, Sided.INLAND),
                schools.plus(Counts.of(Measure.SCHOOLS_WRITING, 40)),
                new Key("national-2021", 0, Sided.PARTNER),
                schools));

        CoverageTarget target = line(table("national-2021", Map.of("CN", counted)), "thousand-schools")
                .sum();

        assertThat(target.paired()).isEqualTo(900);
        assertThat(target.corresponded()).isEqualTo(40);
        assertThat(target.group()).isEqualTo(Reaches.SHORT);
    }

    /** Friendships that go on fill a place in each year, as the cities' own rows say. */
    @Test
    void bothYearsTogetherAreTheSumOfTheYears() {
        Tally counted = tally(Map.of(
                new Key("turpan-2019", 2019, Sided.INLAND), both(180, 180),
                new Key("turpan-2019", 2020, Sided.INLAND), both(180, 170),
                new Key("turpan-2019", 0, Sided.INLAND), both(180, 180)));

        TaskTable table = table("turpan-2019", Map.of("CN", counted));

        assertThat(line(table, "letters-both-years").sum().corresponded()).isEqualTo(350);
        assertThat(line(table, "letters-year").sum().corresponded()).isEqualTo(350);
    }

    /** The ledger counts them; a figure of nothing beside its 33 would be another truth. */
    @Test
    void pairedOrganisationsAreNoFigureHere() {
        assertThat(table("turpan-2019", Map.of()).lines())
                .extracting(TaskLine::quota)
                .doesNotContain("townships", "villages");
        assertThat(targets(programme("turpan-2019"), Map.of())
                        .count(new Asked(What.PAIRED, "turpan-2019", "townships", "43", 2019)))
                .isEmpty();
    }

    @Test
    void whatIsReachedStandsBesideEachCityAndYear() {
        Tally counted = tally(Map.of(
                new Key("turpan-2019", 2019, Sided.INLAND), both(30, 30),
                new Key("turpan-2019", 2020, Sided.INLAND), both(28, 27)));

        TaskLine line = line(table("turpan-2019", Map.of(CHANGSHA, counted)), "letters");

        assertThat(line.cells())
                .extracting(cell -> cell.target().corresponded())
                .containsExactly(30, 27);
        assertThat(line.cells())
                .extracting(cell -> cell.target().group())
                .containsExactly(Reaches.FULL, Reaches.NEARLY);
        assertThat(line.sum().paired()).isEqualTo(58);
        assertThat(line.opens()).isTrue();
    }

    /** The ledger's rows of letter friendships fill themselves; what no quota reaches stays unknown. */
    @Test
    void theLedgerIsToldWhatItAsksFor() {
        Tally counted = tally(Map.of(
                new Key("turpan-2019", 2019, Sided.INLAND), both(30, 29),
                new Key("turpan-2019", 2020, Sided.INLAND), both(28, 27)));
        Targets targets = new Targets(programme("turpan-2019"), Map.of(CHANGSHA, List.of(CHANGSHA)), place -> counted);

        assertThat(targets.count(new Asked(What.PAIRED, "turpan-2019", "letters", CHANGSHA, 2019)))
                .hasValue(30L);
        assertThat(targets.count(new Asked(What.WRITING, "turpan-2019", "letters", CHANGSHA, 2020)))
                .hasValue(27L);
        assertThat(targets.count(new Asked(What.PAIRED, "turpan-2019", "no-such-quota", CHANGSHA, 2019)))
                .isEmpty();
        assertThat(targets.count(new Asked(What.PAIRED, "turpan-2019", "letters", "4402", 2019)))
                .isEmpty();
    }

    @Test
    void anAdjustedTargetStandsWithItsReasonAndThePublishedOneBesideIt() {
        Programme adjusted = programme("turpan-2019")
                .adjusting("letters", new Adjustment(-5, "两所学校合并", "省级团委", LocalDate.of(2020, 3, 1), CHANGSHA, 2020));

        TaskLine line =
                line(TaskTable.of(targets(adjusted, Map.of()), NOBODY, place -> place.equals(CHANGSHA)), "letters");

        assertThat(line.cells()).extracting(cell -> cell.target().amount()).containsExactly(30, 25);
        assertThat(line.sum().published()).isEqualTo(60);
        assertThat(line.adjusted()).singleElement().asString().contains("两所学校合并", "2020-03-01");
    }

    private static final NameNodes.Names NOBODY = new NameNodes.Names(Map.of());

    private static TaskTable table(String programme, Map<String, Tally> counted) {
        return TaskTable.of(targets(programme(programme), counted), NOBODY, place -> place.equals(CHANGSHA));
    }

    private static Targets targets(Programme programme, Map<String, Tally> counted) {
        return new Targets(programme, Map.of(), place -> counted.getOrDefault(place, Tally.NOTHING));
    }

    private static Programme programme(String id) {
        Path file = Path.of("matching-rules", "programmes", id + ".yaml");
        List<Fault> faults = new ArrayList<>();
        return OneProgramme.read(file, content(file), faults).orElseThrow();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Counts both(int paired, int corresponded) {
        return Counts.of(Measure.PAIRED, paired).plus(Counts.of(Measure.CORRESPONDED, corresponded));
    }

    private static Tally tally(Map<Key, Counts> cells) {
        return new Tally(new TreeMap<>(cells), new TreeMap<>());
    }

    private static TaskLine line(TaskTable table, String quota) {
        return table.lines().stream()
                .filter(line -> line.quota().equals(quota))
                .findFirst()
                .orElseThrow();
    }

    /** Place, then the published amount of each year, then their sum. */
    private static List<String> lines(TaskTable table, String quota) {
        return table.lines().stream()
                .filter(line -> line.quota().equals(quota))
                .map(PublishedTaskTablesTest::told)
                .toList();
    }

    private static String told(TaskLine line) {
        StringBuilder told = new StringBuilder(placeOf(line));
        for (TaskCell cell : line.cells()) told.append(' ').append(cell.target().published());
        return told.append(' ').append(line.sum().published()).toString();
    }

    private static String placeOf(TaskLine line) {
        return line.place() == null ? "all" : line.place().id();
    }

    private static int sumOf(TaskTable table, String quota) {
        return table.lines().stream()
                .filter(line -> line.quota().equals(quota))
                .mapToInt(line -> line.sum().amount())
                .sum();
    }
}
