package org.shoulashou.ledger.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A published plan with its tasks.
 *
 * @param keeper whose League may adjust amounts and draw spot checks, and from above
 * @param closed history: shown and exported, but nothing is due any more
 */
public record Plan(
        String id,
        Text names,
        Text source,
        String keeper,
        boolean closed,
        List<Year> years,
        List<Named> tables,
        List<Named> departments,
        Checking checking,
        @Nullable CoBuildingRules coBuilding,
        List<Task> tasks) {

    public Plan {
        years = List.copyOf(years);
        tables = List.copyOf(tables);
        departments = List.copyOf(departments);
        tasks = List.copyOf(tasks);
    }

    public record Year(int year, LocalDate from, LocalDate to) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Something with an id that stays and names that may be mended. */
    public record Named(String id, Text names) {}

    public Optional<Task> task(String task) {
        return tasks.stream().filter(each -> each.id().equals(task)).findFirst();
    }

    public Optional<Year> year(int year) {
        return years.stream().filter(each -> each.year() == year).findFirst();
    }

    public Stream<Line> lines() {
        return tasks.stream().flatMap(task -> task.lines(id));
    }

    public LocalDate begins() {
        return years.get(0).from();
    }

    public LocalDate ends() {
        return years.get(years.size() - 1).to();
    }

    /** From when to when something counts for a row. */
    public Year span(@Nullable Integer year) {
        return year == null ? new Year(0, begins(), ends()) : year(year).orElseThrow();
    }

    /** The last day of the task's month in that year, or of the year, or of the whole plan. */
    public LocalDate due(Line line) {
        Year span = span(line.year());
        Integer month = task(line.task()).map(Task::month).orElse(null);
        if (month == null || line.year() == null) {
            return span.to();
        }
        LocalDate first = span.from().withDayOfMonth(1);
        LocalDate inMonth = first.withMonth(month);
        LocalDate due = inMonth.isBefore(first) ? inMonth.plusYears(1) : inMonth;
        LocalDate last = due.withDayOfMonth(due.lengthOfMonth());
        return last.isAfter(span.to()) ? span.to() : last;
    }

    public List<Text> departmentsOf(Task task) {
        return departments.stream()
                .filter(each -> task.departments().contains(each.id()))
                .map(Named::names)
                .toList();
    }
}
