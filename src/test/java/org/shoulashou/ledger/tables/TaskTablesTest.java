package org.shoulashou.ledger.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.LedgerTerms;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.PublishedPlans;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Terms;
import org.shoulashou.platform.text.Text;

/** The tables in the shape of the published ones. */
class TaskTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);
    private static final Period AHEAD = Period.ofDays(30);

    private static PlanTable table(String id, @Nullable Hundredths figure) {
        Plan plan = PublishedPlans.named(id);
        List<TaskRow> rows = plan.lines()
                .map(line -> TaskRow.of(standing(plan, line, figure), Map.of(), TODAY, AHEAD))
                .toList();
        return PlanTable.of(plan, rows);
    }

    private static Standing standing(Plan plan, Line line, @Nullable Hundredths figure) {
        return new Standing(
                plan,
                plan.task(line.task()).orElseThrow(),
                line,
                line.amount(),
                line.amount(),
                figure,
                Hundredths.NOTHING);
    }

    private static PlanTable.Project project(PlanTable table, String task) {
        return table.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableOfTheCitiesIsProjectsByCityAndYear() {
        PlanTable.Section cities =
                table("turpan-2019", Hundredths.NOTHING).sections().get(1);

        assertThat(cities.places()).hasSize(6);
        assertThat(cities.years()).containsExactly(2019, 2020);
        assertThat(cities.rows())
                .extracting(row -> row.total().target().intValueExact())
                .containsExactly(360, 54, 54, 54);
    }

    @Test
    void whatIsMeantForAllYearsIsTheTotalAndTheYearsDoNotAddToIt() {
        PlanTable table = table("national-2021", Hundredths.whole(10_000));

        assertThat(project(table, "volunteers").total().target()).isEqualByComparingTo("30000");
        assertThat(project(table, "volunteers").total().figure()).isEqualByComparingTo("10000");
        assertThat(project(table, "volunteers").total().rate()).isEqualByComparingTo("33.3");
        assertThat(project(table, "training").total().target()).isEqualByComparingTo("3000");
    }

    @Test
    void aTotalWithAnUnknownPartIsUnknown() {
        PlanTable.Total total = project(table("turpan-2019", null), "letters").total();

        assertThat(total.target()).isEqualTo(BigDecimal.valueOf(360));
        assertThat(total.figure()).isNull();
        assertThat(total.gap()).isNull();
    }

    @Test
    void theWorkbookHoldsRealNumbersAndSumsThatExcelComputes() {
        Grid grid = TableWorkbook.grid(table("turpan-2019", Hundredths.whole(6)), List.of(), Locale.CHINESE);
        Leaf targets = grid.leaves().get(2);
        List<Cell> letters = targets.rows().get(4);

        assertThat(targets.name()).isEqualTo("市级任务");
        assertThat(targets.heads()).isEqualTo(4);
        assertThat(letters.subList(4, 16)).extracting(Cell::value).containsOnly(BigDecimal.valueOf(30));
        assertThat(letters.get(16).value()).isEqualTo(new Formula("SUM(E5:P5)"));
        assertThat(grid.leaves().get(3).rows().get(4).get(17).value())
                .isEqualTo(new Formula("IF('市级任务'!Q5=0,\"\",Q5/'市级任务'!Q5)"));
    }

    @Test
    void theFileSaysOnItsLastSheetHowThePageSaysItsFiguresAreCounted() {
        PlanTable table =
                table("turpan-2019", Hundredths.whole(6)).defining(LedgerTerms.ofTables(new Terms(List.of())));
        List<Leaf> leaves = TableWorkbook.grid(table, List.of(), Locale.ENGLISH).leaves();

        assertThat(table.definitions())
                .extracting(term -> term.name().en())
                .containsExactly("Target", "Reached", "Rate", "Gap");
        assertThat(leaves.get(leaves.size() - 1)).isEqualTo(new Terms(table.definitions()).leaf(Locale.ENGLISH));
    }

    /** Excel takes 31 characters for a tab; a formula that names one that is not there computes nothing. */
    @Test
    void aLongNameOfATableIsCutOnItsTabsAndInTheFormulas() {
        String long40 = "市级任务".repeat(10);
        PlanTable.Section cities =
                table("turpan-2019", Hundredths.whole(6)).sections().get(1);
        PlanTable.Section named = new PlanTable.Section(
                cities.id(), new Text(long40, long40), cities.places(), cities.years(), cities.rows());
        PlanTable both = new PlanTable(
                "plan", new Text("表", "Table"), new Text("源", "Source"), List.of(named, named), List.of());
        List<Leaf> leaves = TableWorkbook.grid(both, List.of(), Locale.CHINESE).leaves();

        assertThat(leaves)
                .extracting(Leaf::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
        for (int at = 0; at < leaves.size(); at += 2) {
            String tab = "'" + leaves.get(at).name() + "'!";
            assertThat(leaves.get(at + 1).rows().get(4).get(17).value())
                    .isEqualTo(new Formula("IF(" + tab + "Q5=0,\"\",Q5/" + tab + "Q5)"));
        }
    }

    @Test
    void aRowIsLateOnceItsDayIsOverAndNeverWhereThePlanIsHistory() {
        Plan running = PublishedPlans.named("turpan-2026");
        Line line = running.lines()
                .filter(each -> each.task().equals("founders-training"))
                .findFirst()
                .orElseThrow();
        Standing nothing = standing(running, line, Hundredths.NOTHING);

        assertThat(nothing.urgency(LocalDate.of(2026, 8, 31), AHEAD)).isEqualTo(Urgency.QUIET);
        assertThat(nothing.urgency(LocalDate.of(2026, 9, 1), AHEAD)).isEqualTo(Urgency.DUE);
        assertThat(nothing.urgency(LocalDate.of(2026, 9, 30), AHEAD)).isEqualTo(Urgency.DUE);
        assertThat(nothing.urgency(LocalDate.of(2026, 10, 1), AHEAD)).isEqualTo(Urgency.LATE);
        assertThat(standing(running, line, line.amount()).urgency(LocalDate.of(2026, 10, 1), AHEAD))
                .isEqualTo(Urgency.REACHED);
        assertThat(standing(running, line, null).urgency(LocalDate.of(2026, 10, 1), AHEAD))
                .isEqualTo(Urgency.QUIET);
    }
}
