package org.shoulashou.ledger.cobuilding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shoulashou.ledger.cobuilding.Situation.Owing;
import org.shoulashou.ledger.cobuilding.Situation.Span;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.text.Text;

class SituationFileTest {

    private static final Text PLAN = new Text("某计划", "A plan");
    private static final Text PLACE = new Text("怀化市", "Huaihua");
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);

    @Test
    void whoIsMissingStandsInItOneByOneAndTheirNumberIsAFormula() {
        Owing silent = new Owing("one", "某单位", "某镇", PLACE);
        Span month = new Span(FROM, TO, TO, 3, 2, List.of(silent));

        Grid grid = SituationFile.grid(PLAN, new Situation(List.of(month), List.of()), Locale.ENGLISH);

        assertThat(grid.leaves())
                .extracting(Leaf::name)
                .containsExactly("Contacts month by month", "Quarterly review", "Who is missing", "Definitions");
        assertThat(values(grid, 0, 3)).containsExactly(FROM, TO, TO, 3, 2, new Formula("D4-E4"));
        assertThat(values(grid, 0, 4))
                .containsExactly(
                        "Sum",
                        null,
                        null,
                        new Formula("SUM(D4:D4)"),
                        new Formula("SUM(E4:E4)"),
                        new Formula("SUM(F4:F4)"));
        assertThat(values(grid, 2, 3)).containsExactly("Contacts month by month", FROM, TO, TO, "某单位", "某镇", "Huaihua");
        assertThat(grid.leaves().get(1).rows()).as("no quarter yet").hasSize(3);
    }

    private static List<Object> values(Grid grid, int leaf, int row) {
        return grid.leaves().get(leaf).rows().get(row).stream().map(Cell::value).toList();
    }
}
