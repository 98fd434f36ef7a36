package org.shoulashou.coverage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.CoveragePage;
import org.shoulashou.coverage.pages.CoveragePage.ChoiceYear;
import org.shoulashou.coverage.pages.CoveragePage.CoverageChoice;
import org.shoulashou.coverage.pages.CoveragePage.CoverageMonth;
import org.shoulashou.coverage.pages.CoveragePage.CoverageWeek;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.CoveragePage.FriendsAt;
import org.shoulashou.coverage.pages.CoverageTarget;
import org.shoulashou.coverage.pages.CoverageTarget.Reaches;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.text.Text;

/** The course of a year and the matrix, cell by cell. */
class PagesAsFilesTest {

    private static final Text HERE = new Text("某市", "A city");
    private static final CoverageTarget TARGET =
            new CoverageTarget(30, 30, 12, 9, new Text("人", "pupils"), Reaches.SHORT);

    @Test
    void theMonthsAreAddedUpAgainstAnEvenPace() {
        Leaf months = file(page(figures(12, TARGET), List.of(month("2026-10", 7, 4), month("2026-11", 5, 5))))
                .leaves()
                .get(0);

        assertThat(months.rows().subList(3, 7))
                .extracting(PagesAsFilesTest::values)
                .containsExactly(
                        List.of("2026-09", 0, 0, 0, sum("B4:B4"), sum("C4:C4"), new Formula("30*1/12")),
                        List.of("2026-10", 7, 4, 2, sum("B4:B5"), sum("C4:C5"), new Formula("30*2/12")),
                        List.of("2026-11", 5, 5, 2, sum("B4:B6"), sum("C4:C6"), new Formula("30*3/12")),
                        row("Sum", sum("B4:B6"), sum("C4:C6"), sum("D4:D6"), null, null, null));
    }

    /** Rows of nothing would be a lie, and the months a way around what the page leaves out. */
    @Test
    @Tag("R31")
    void noMonthStandsInTheFileWhereThePageDrawsNone() {
        Leaf months = file(page(figures(12, null), List.of())).leaves().get(0);

        assertThat(months.rows()).hasSize(4);
        assertThat(values(months.rows().get(3))).singleElement().asString().startsWith("Few persons");
    }

    @Test
    void lettersOfEachWeekAndTheTimesOfReadingHaveTheirSums() {
        Grid grid = file(page(figures(0, null), List.of()));

        assertThat(grid.leaves())
                .extracting(Leaf::name)
                .containsExactly(
                        "The year so far",
                        "Letters delivered each week",
                        "Time until a letter was read",
                        "Definitions");
        assertThat(grid.leaves().get(1).rows().subList(3, 6))
                .extracting(PagesAsFilesTest::values)
                .containsExactly(
                        List.of(LocalDate.of(2026, 11, 2), 3),
                        List.of(LocalDate.of(2026, 11, 9), 4),
                        List.of("Sum", sum("B4:B5")));
        assertThat(grid.leaves().get(2).rows().subList(3, 10))
                .extracting(PagesAsFilesTest::values)
                .containsSequence(List.of("Later", 0), List.of("Sum", sum("B4:B8")), List.of("Letters waiting", 2));
    }

    @Test
    void theMatrixHasSumsBothWaysAndNoughtsWhereNobodyIsPaired() {
        CoveredNode one = node("4301");
        CoveredNode other = node("4302");
        CoveredNode east = node("650402");
        CoveredNode west = node("650421");
        List<FriendsAt> cells =
                List.of(new FriendsAt(other, east, 8), new FriendsAt(one, west, 5), new FriendsAt(one, east, 6));

        Grid grid = MatrixFile.grid(HERE, cells, Locale.ENGLISH);

        assertThat(grid.leaves().get(0).rows().subList(2, 6))
                .extracting(PagesAsFilesTest::values)
                .containsExactly(
                        List.of("Name", "650402", "650421", "Sum"),
                        List.of("4301", 6, 5, sum("B4:C4")),
                        List.of("4302", 8, 0, sum("B5:C5")),
                        List.of("Sum", sum("B4:B5"), sum("C4:C5"), sum("D4:D5")));
        assertThat(grid.leaves().get(1).rows().get(1).get(0).value()).isEqualTo("Pairs");
    }

    private static Grid file(CoveragePage page) {
        return CourseFile.grid(page, Locale.ENGLISH);
    }

    private static CoveragePage page(CoverageFigures total, List<CoverageMonth> months) {
        ChoiceYear year = new ChoiceYear(2026, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
        return new CoveragePage(
                new CoveredNode(ScopeKind.PLACE, "4301", HERE),
                List.of(),
                List.of(new CoverageChoice("plan", HERE, List.of(year))),
                "plan",
                2026,
                null,
                total,
                List.of(),
                List.of(),
                months,
                List.of(new CoverageWeek(LocalDate.of(2026, 11, 2), 3), new CoverageWeek(LocalDate.of(2026, 11, 9), 4)),
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 27));
    }

    private static CoverageFigures figures(int paired, @Nullable CoverageTarget target) {
        Counts counts = Counts.of(Measure.PAIRED, paired).plus(Counts.of(Measure.WAITING, 2));
        return CoverageFigures.of(counts, target);
    }

    private static CoverageMonth month(String month, int paired, int corresponded) {
        return new CoverageMonth(month, paired, corresponded, 2);
    }

    private static CoveredNode node(String code) {
        return new CoveredNode(ScopeKind.PLACE, code, new Text(code, code));
    }

    private static Formula sum(String range) {
        return new Formula("SUM(" + range + ")");
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static List<@Nullable Object> values(List<Cell> row) {
        return row.stream().<@Nullable Object>map(Cell::value).toList();
    }
}
