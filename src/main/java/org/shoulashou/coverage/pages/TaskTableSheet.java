package org.shoulashou.coverage.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.pages.TaskTable.TaskCell;
import org.shoulashou.coverage.pages.TaskTable.TaskLine;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.text.Text;

/**
 * The task table as an Excel file. A sum stands under the places of each quota and nowhere else: quotas of cities, of
 * years and of the whole programme ask for the same people three times, and some ask for schools.
 */
final class TaskTableSheet {

    private static final int BEFORE = 3;
    private static final int AFTER = 8;
    private static final int NOTES = 2;
    private static final int HEADS = 4;

    private static final Text SUM = new Text("合计", "Sum");
    private static final Text WHOLE = new Text("整个方案", "The whole programme");
    private static final Text PUBLISHED = new Text("公布数", "Published");
    private static final Text TARGET = new Text("任务数（含调整）", "Target, adjusted");
    private static final Text GAP = new Text("差额", "Gap");
    private static final Text RATE = new Text("完成率", "Rate");
    private static final Text PAIRED = new Text("已结对", "Paired");
    private static final Text WRITING = new Text("已通信", "Corresponded");
    private static final List<Text> NAMED =
            List.of(new Text("项目", "Task"), new Text("地区", "Place"), new Text("单位", "Unit"));

    private final TaskTable table;
    private final Locale locale;
    private final List<List<Cell>> rows = new ArrayList<>();

    TaskTableSheet(TaskTable table, Locale locale) {
        this.table = table;
        this.locale = locale;
    }

    Grid grid() {
        heads();
        List<TaskLine> quota = new ArrayList<>();
        for (TaskLine line : table.lines()) {
            if (!quota.isEmpty() && !quota.get(0).quota().equals(line.quota())) add(quota);
            quota.add(line);
        }
        if (!quota.isEmpty()) add(quota);
        Leaf definitions = Definitions.terms(table.definitions()).leaf(locale);
        Text name = new Text("{0} 任务表", "Tasks of {0}").with(table.names());
        return new Grid(name, List.of(new Leaf(in(table.names()), HEADS, widths(), rows), definitions));
    }

    private int wide() {
        return BEFORE + 2 * table.years().size() + AFTER;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(30, 16, 12));
        for (int at = BEFORE; at < wide() - NOTES; at++) widths.add(11);
        widths.addAll(List.of(40, 40));
        return widths;
    }

    private void heads() {
        rows.add(List.of(Cell.of(0, in(table.names()), Look.TITLE).over(wide(), 1)));
        rows.add(List.of(Cell.of(0, in(table.source()), Look.NOTE).over(wide(), 1)));
        List<Cell> first = new ArrayList<>();
        List<Cell> second = new ArrayList<>();
        NAMED.forEach(text -> first.add(head(first.size(), text).over(1, 2)));
        int column = BEFORE;
        for (Integer year : table.years()) {
            first.add(Cell.of(column, year, Look.HEAD).over(2, 1));
            second.add(head(column++, TARGET));
            second.add(head(column++, WRITING));
        }
        first.add(head(column, SUM).over(AFTER - NOTES, 1));
        for (Text text : List.of(PUBLISHED, TARGET, PAIRED, WRITING, GAP, RATE)) second.add(head(column++, text));
        first.add(head(column++, new Text("依据", "Source")).over(1, 2));
        first.add(head(column, new Text("调整", "Adjusted")).over(1, 2));
        rows.add(first);
        rows.add(second);
    }

    private Cell head(int column, Text text) {
        return Cell.of(column, in(text), Look.HEAD);
    }

    private void add(List<TaskLine> quota) {
        int first = rows.size();
        quota.forEach(line -> rows.add(row(line)));
        if (quota.size() > 1) rows.add(sum(quota.get(0), first));
        quota.clear();
    }

    private List<Cell> row(TaskLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, in(line.task()), Look.TEXT));
        cells.add(Cell.of(1, in(line.place() == null ? WHOLE : line.place().names()), Look.TEXT));
        cells.add(Cell.of(2, in(line.unit()), Look.TEXT));
        for (Integer year : table.years()) {
            cells.add(number(cells.size(), figure(line, year, CoverageTarget::amount)));
            cells.add(number(cells.size(), figure(line, year, CoverageTarget::corresponded)));
        }
        cells.add(number(cells.size(), line.sum().published()));
        cells.add(number(cells.size(), line.sum().amount()));
        cells.add(number(cells.size(), line.sum().paired()));
        cells.add(number(cells.size(), line.sum().corresponded()));
        cells.add(gap(rows.size()));
        cells.add(rate(rows.size()));
        cells.add(Cell.of(cells.size(), in(line.source()), Look.TEXT));
        cells.add(Cell.of(cells.size(), String.join("; ", line.adjusted()), Look.TEXT));
        return cells;
    }

    private List<Cell> sum(TaskLine of, int first) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, in(of.task()) + " " + in(SUM), Look.SUM));
        cells.add(Cell.of(1, null, Look.TEXT));
        cells.add(Cell.of(2, in(of.unit()), Look.TEXT));
        for (int column = BEFORE; column < rate(); column++) {
            String range = Grid.cellName(first, column) + ":" + Grid.cellName(rows.size() - 1, column);
            cells.add(Cell.of(column, new Formula("SUM(" + range + ")"), Look.SUM));
        }
        cells.add(rate(rows.size()));
        return cells;
    }

    private int rate() {
        return wide() - NOTES - 1;
    }

    /** What one place has too many of is missing in another all the same: gaps are added, and not reckoned from sums. */
    private Cell gap(int row) {
        String formula = "MAX(0," + target(row) + "-" + Grid.cellName(row, rate() - 2) + ")";
        return Cell.of(rate() - 1, new Formula(formula), Look.NUMBER);
    }

    private Cell rate(int row) {
        String target = target(row);
        String formula = "IF(" + target + "=0,\"\"," + Grid.cellName(row, rate() - 2) + "/" + target + ")";
        return Cell.of(rate(), new Formula(formula), Look.PERCENT);
    }

    private String target(int row) {
        return Grid.cellName(row, rate() - 4);
    }

    private static Cell number(int column, @Nullable Integer value) {
        return Cell.of(column, value, Look.NUMBER);
    }

    private static @Nullable Integer figure(TaskLine line, int year, ToIntFunction<CoverageTarget> which) {
        for (TaskCell cell : line.cells()) {
            if (cell.year() == year) return which.applyAsInt(cell.target());
        }
        return null;
    }

    private String in(Text text) {
        return text.in(locale);
    }
}
