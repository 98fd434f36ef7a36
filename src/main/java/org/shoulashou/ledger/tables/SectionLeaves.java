package org.shoulashou.ledger.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.tables.PlanTable.Project;
import org.shoulashou.ledger.tables.PlanTable.Section;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.text.Text;

/**
 * Two sheets of one shape: what is to be reached, and what is reached, cell for cell at the same place. The name of a table
 * stands whole above it; on the tabs it is cut, so that the second still ends otherwise than the first.
 */
final class SectionLeaves {

    private static final int BEFORE = 4;
    private static final int HEADS = 4;
    private static final Text PROJECT = new Text("项目", "Project");
    private static final Text TASK = new Text("任务", "Task");
    private static final Text UNIT = new Text("单位", "Unit");
    private static final Text MONTH = new Text("月份", "Month");
    private static final Text ALL_YEAR = new Text("全年", "all year");
    private static final Text ALL_YEARS = new Text("各年合计", "all years");
    private static final Text SUM = new Text("总计", "Total");
    private static final Text RATE = new Text("完成率", "Rate");
    private static final Text GAP = new Text("差额", "Gap");
    private static final Text DEPARTMENTS = new Text("责任部门", "Departments");
    private static final Text NOTES = new Text("备注", "Notes");
    private static final Text REACHED = new Text("完成", "reached");

    private final PlanTable table;
    private final Section section;
    private final Locale locale;
    private final List<Across> columns;
    private final String names;
    private final String targets;
    private final String figures;

    SectionLeaves(PlanTable table, Section section, String ending, Locale locale) {
        this.table = table;
        this.section = section;
        this.locale = locale;
        this.columns = columns(section);
        this.names = section.name().in(locale) + ending;
        this.targets = Grid.tabName(section.name().in(locale), ending);
        this.figures = Grid.tabName(section.name().in(locale), ending + " " + REACHED.in(locale));
    }

    /** One place and year. */
    private record Across(PlanTable.Place place, @Nullable Integer year) {

        boolean holds(PlanTable.Cell cell) {
            return cell.place().equals(place.code()) && Objects.equals(cell.year(), year);
        }
    }

    /** Only those that some row has. */
    private static List<Across> columns(Section section) {
        List<Across> all = new ArrayList<>();
        for (PlanTable.Place place : section.places()) {
            section.years().forEach(year -> all.add(new Across(place, year)));
            all.add(new Across(place, null));
        }
        List<PlanTable.Cell> cells =
                section.rows().stream().flatMap(row -> row.cells().stream()).toList();
        return all.stream()
                .filter(across -> cells.stream().anyMatch(across::holds))
                .toList();
    }

    List<Leaf> both() {
        return List.of(leaf(names, false), leaf(names + " " + REACHED.in(locale), true));
    }

    private Leaf leaf(String name, boolean reached) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(0, table.name().in(locale) + " · " + name, Look.TITLE)
                .over(after(reached).size() + BEFORE + columns.size() + 1, 1)));
        rows.add(List.of(Cell.of(0, table.source().in(locale), Look.NOTE)
                .over(after(reached).size() + BEFORE + columns.size() + 1, 1)));
        rows.add(placeHeads(reached));
        rows.add(yearHeads());
        for (Project project : section.rows()) {
            rows.add(row(project, rows.size(), reached));
        }
        return new Leaf(reached ? figures : targets, HEADS, widths(reached), rows);
    }

    private List<Text> after(boolean reached) {
        return reached ? List.of(RATE, GAP, DEPARTMENTS, NOTES) : List.of(DEPARTMENTS, NOTES);
    }

    private List<Cell> placeHeads(boolean reached) {
        List<Cell> cells = new ArrayList<>();
        for (Text head : List.of(PROJECT, TASK, UNIT, MONTH)) {
            cells.add(Cell.of(cells.size(), head.in(locale), Look.HEAD).over(1, 2));
        }
        int column = BEFORE;
        for (PlanTable.Place place : section.places()) {
            int wide = (int)
                    columns.stream().filter(each -> each.place().equals(place)).count();
            cells.add(Cell.of(column, place.name().in(locale), Look.HEAD).over(wide, 1));
            column += wide;
        }
        cells.add(Cell.of(column++, SUM.in(locale), Look.HEAD).over(1, 2));
        for (Text head : after(reached)) {
            cells.add(Cell.of(column++, head.in(locale), Look.HEAD).over(1, 2));
        }
        return cells;
    }

    private List<Cell> yearHeads() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer year = columns.get(i).year();
            cells.add(Cell.of(BEFORE + i, year == null ? ALL_YEARS.in(locale) : year, Look.HEAD));
        }
        return cells;
    }

    private List<Cell> row(Project project, int row, boolean reached) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, project.project() == null ? "" : project.project().in(locale), Look.TEXT));
        cells.add(Cell.of(1, project.name().in(locale), Look.TEXT));
        cells.add(Cell.of(2, project.unit().in(locale), Look.TEXT));
        cells.add(Cell.of(3, project.month() == null ? ALL_YEAR.in(locale) : project.month(), Look.TEXT));
        for (int i = 0; i < columns.size(); i++) {
            cells.add(Cell.of(BEFORE + i, amount(project, columns.get(i), reached), Look.NUMBER));
        }
        int sum = BEFORE + columns.size();
        boolean known = !reached || project.total().figure() != null;
        cells.add(Cell.of(sum, known ? sum(project, row) : null, Look.SUM));
        int next = sum + 1;
        if (reached) {
            cells.add(Cell.of(next++, known ? rate(row, sum) : null, Look.PERCENT));
            cells.add(Cell.of(next++, known ? gap(row, sum) : null, Look.NUMBER));
        }
        cells.add(Cell.of(next++, joined(project.departments(), text -> text.in(locale)), Look.TEXT));
        cells.add(Cell.of(next, project.budget() == null ? "" : project.budget().in(locale), Look.TEXT));
        return cells;
    }

    private static @Nullable BigDecimal amount(Project project, Across across, boolean reached) {
        return project.cells().stream()
                .filter(across::holds)
                .findFirst()
                .map(cell -> reached ? cell.figure() : cell.target())
                .orElse(null);
    }

    /** Where something is meant for all years together, only that; otherwise every year. */
    private Formula sum(Project project, int row) {
        boolean whole = project.cells().stream().anyMatch(cell -> cell.year() == null);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!whole || columns.get(i).year() == null) names.add(Grid.cellName(row, BEFORE + i));
        }
        return new Formula(
                whole
                        ? "SUM(" + String.join(",", names) + ")"
                        : "SUM(" + names.get(0) + ":" + names.get(names.size() - 1) + ")");
    }

    private Formula rate(int row, int sum) {
        String target = target(row, sum);
        return new Formula("IF(" + target + "=0,\"\"," + Grid.cellName(row, sum) + "/" + target + ")");
    }

    private Formula gap(int row, int sum) {
        return new Formula("MAX(0," + target(row, sum) + "-" + Grid.cellName(row, sum) + ")");
    }

    private String target(int row, int sum) {
        return "'" + targets.replace("'", "''") + "'!" + Grid.cellName(row, sum);
    }

    private static String joined(List<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining(" "));
    }

    private List<Integer> widths(boolean reached) {
        List<Integer> widths = new ArrayList<>(List.of(18, 28, 8, 8));
        columns.forEach(column -> widths.add(9));
        widths.add(10);
        if (reached) {
            widths.addAll(List.of(10, 10));
        }
        widths.addAll(List.of(22, 24));
        return widths;
    }
}
