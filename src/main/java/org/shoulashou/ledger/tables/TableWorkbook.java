package org.shoulashou.ledger.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shoulashou.ledger.adjusting.Adjustment;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.sheets.Terms;
import org.shoulashou.platform.text.Languages;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The tables of a plan as an Excel file: of each table the tasks, then what is reached, behind them the adjustments,
 * and last how the figures are counted.
 */
@Component
class TableWorkbook {

    private static final Text ADJUSTMENTS = new Text("调整", "Adjustments");
    private static final List<Text> HEADS = List.of(
            new Text("行", "Row"),
            new Text("差额", "Difference"),
            new Text("原因", "Reason"),
            new Text("提出", "Asked by"),
            new Text("批准", "Approved by"));

    private final Sheets sheets;

    TableWorkbook(Sheets sheets) {
        this.sheets = sheets;
    }

    ResponseEntity<Flux<DataBuffer>> attachment(
            PlanTable table, List<Adjustment> adjustments, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return sheets.grid(grid(table, adjustments, locale), locale);
    }

    static Grid grid(PlanTable table, List<Adjustment> adjustments, Locale locale) {
        List<Leaf> leaves = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (PlanTable.Section section : table.sections()) {
            leaves.addAll(new SectionLeaves(table, section, ending(section, taken, locale), locale).both());
        }
        List<Adjustment> approved = adjustments.stream()
                .filter(each -> each.state() == Adjustment.State.APPROVED)
                .toList();
        if (!approved.isEmpty()) {
            leaves.add(adjusted(table, approved, locale));
        }
        if (!table.definitions().isEmpty()) leaves.add(new Terms(table.definitions()).leaf(locale));
        return new Grid(table.name(), leaves);
    }

    /** Two tables whose names begin with the same long words must not share a tab: formulas point to it by name. */
    private static String ending(PlanTable.Section section, Set<String> taken, Locale locale) {
        String ending = "";
        for (int next = 2; !taken.add(Grid.tabName(section.name().in(locale), ending)); next++) ending = " " + next;
        return ending;
    }

    private static Leaf adjusted(PlanTable table, List<Adjustment> approved, Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(cells(HEADS.stream().map(head -> head.in(locale)).toList(), Look.HEAD));
        for (Adjustment each : approved) {
            String row = rowName(table, each, locale);
            String decided = each.decision() == null ? "" : each.decision().by().name();
            Object difference = new Hundredths(each.difference()).decimal();
            rows.add(List.of(
                    Cell.of(0, row, Look.TEXT),
                    Cell.of(1, difference, Look.NUMBER),
                    Cell.of(2, each.reason(), Look.TEXT),
                    Cell.of(3, each.author().name(), Look.TEXT),
                    Cell.of(4, decided, Look.TEXT)));
        }
        return new Leaf(ADJUSTMENTS.in(locale), 1, List.of(40, 12, 40, 16, 16), rows);
    }

    private static List<Cell> cells(List<String> texts, Look look) {
        List<Cell> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(Cell.of(cells.size(), text, look)));
        return cells;
    }

    /** In words: the task, the place, the year. */
    private static String rowName(PlanTable table, Adjustment adjustment, Locale locale) {
        String[] parts = adjustment.line().split("/");
        String task = table.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.task().equals(parts[1]))
                .findFirst()
                .map(row -> row.name().in(locale))
                .orElse(parts[1]);
        String place = table.sections().stream()
                .flatMap(section -> section.places().stream())
                .filter(each -> each.code().equals(parts[2]))
                .findFirst()
                .map(each -> each.name().in(locale))
                .orElse(parts[2]);
        return String.join(" · ", task, place, parts[3]);
    }
}
