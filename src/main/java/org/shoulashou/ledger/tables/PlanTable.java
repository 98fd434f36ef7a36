package org.shoulashou.ledger.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.platform.sheets.Terms;
import org.shoulashou.platform.sheets.Terms.Term;
import org.shoulashou.platform.text.Text;

/**
 * A plan in the shape that staff know: projects down, places and years across, with sums.
 *
 * @param definitions how its figures are counted
 */
record PlanTable(String plan, Text name, Text source, List<Section> sections, List<Term> definitions) {

    /** One published table. */
    record Section(String id, Text name, List<Place> places, List<Integer> years, List<Project> rows) {}

    record Place(String code, Text name) {}

    record Project(
            String task,
            @Nullable Text project,
            Text name,
            Text unit,
            @Nullable Integer month,
            List<Text> departments,
            @Nullable Text budget,
            Text source,
            boolean counted,
            List<Cell> cells,
            Total total) {}

    /** @param year absent where all years together are meant */
    record Cell(
            String place,
            @Nullable Integer year,
            BigDecimal published,
            BigDecimal target,
            @Nullable BigDecimal figure) {}

    /** Of the whole row; the figure is absent where one of its parts is unknown. */
    record Total(
            BigDecimal published,
            BigDecimal target,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal gap) {}

    static PlanTable of(Plan plan, List<TaskRow> rows) {
        List<Section> sections = plan.tables().stream()
                .map(table -> section(plan, table, rows))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new PlanTable(plan.id(), plan.names(), plan.source(), sections, List.of());
    }

    PlanTable defining(Terms terms) {
        return new PlanTable(plan, name, source, sections, terms.all());
    }

    private static Section section(Plan plan, Plan.Named table, List<TaskRow> rows) {
        List<Task> tasks = plan.tasks().stream()
                .filter(task -> task.table().equals(table.id()))
                .filter(task -> rows.stream().anyMatch(row -> row.task().equals(task.id())))
                .toList();
        List<TaskRow> those = rows.stream()
                .filter(row -> tasks.stream().anyMatch(task -> task.id().equals(row.task())))
                .toList();
        Map<String, Place> places = new LinkedHashMap<>();
        those.forEach(row -> places.putIfAbsent(row.place(), new Place(row.place(), row.placeName())));
        List<Integer> years = those.stream()
                .flatMap(row -> Stream.ofNullable(row.year()))
                .distinct()
                .sorted()
                .toList();
        List<Project> projects =
                tasks.stream().map(task -> project(plan, task, those)).toList();
        return new Section(table.id(), table.names(), List.copyOf(places.values()), years, projects);
    }

    private static Project project(Plan plan, Task task, List<TaskRow> rows) {
        List<TaskRow> own =
                rows.stream().filter(row -> row.task().equals(task.id())).toList();
        return new Project(
                task.id(),
                task.project(),
                task.names(),
                task.unit(),
                task.month(),
                plan.departmentsOf(task),
                task.budget(),
                task.source(),
                task.counted() != null,
                own.stream().map(PlanTable::cell).toList(),
                total(own));
    }

    private static Cell cell(TaskRow row) {
        return new Cell(row.place(), row.year(), row.published(), row.target(), row.figure());
    }

    /** Where a row is meant for all years together, that is the total; otherwise the sum of the years. */
    static Total total(List<TaskRow> rows) {
        List<TaskRow> whole = rows.stream().filter(row -> row.year() == null).toList();
        List<TaskRow> parts = whole.isEmpty() ? rows : whole;
        BigDecimal target = sum(parts.stream().map(TaskRow::target));
        boolean known = parts.stream().allMatch(row -> row.figure() != null);
        BigDecimal figure = known ? sum(parts.stream().map(row -> Objects.requireNonNull(row.figure()))) : null;
        return new Total(
                sum(parts.stream().map(TaskRow::published)),
                target,
                figure,
                figure == null ? null : Rates.percent(figure, target),
                figure == null ? null : target.subtract(figure).max(BigDecimal.ZERO));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
