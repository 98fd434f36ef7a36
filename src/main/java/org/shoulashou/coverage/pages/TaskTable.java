package org.shoulashou.coverage.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.definitions.Definition;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.Targets.Asked;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;

/**
 * The quotas of a programme in the shape in which they were published: a line for each task and place, its years
 * beside each other, and their sum. The sum of years counts places of the quota: whoever fills one in each of two
 * years fills two.
 */
record TaskTable(
        String programme,
        Text names,
        Text source,
        List<Integer> years,
        List<TaskLine> lines,
        List<Definition> definitions) {

    /**
     * @param place    absent for the whole programme
     * @param opens    whether the reader may look into the place; a programme's table names others as well
     * @param cells    one for each year; where the quota is for all years together there is only the sum
     * @param adjusted the reasons for which the amounts are others than were published
     */
    record TaskLine(
            String quota,
            Text task,
            @Nullable CoveredNode place,
            boolean opens,
            Text unit,
            Text source,
            List<TaskCell> cells,
            CoverageTarget sum,
            List<String> adjusted) {}

    record TaskCell(int year, CoverageTarget target) {}

    static TaskTable of(Targets targets, NameNodes.Names names, Predicate<String> opens) {
        Programme programme = targets.programme();
        List<TaskLine> lines = targets.quotas().stream()
                .flatMap(quota -> lines(quota, targets, names, opens))
                .toList();
        List<Integer> years =
                programme.years().stream().map(ProgrammeYear::year).toList();
        return new TaskTable(programme.id(), programme.names(), programme.source(), years, lines, Definitions.OF_TASKS);
    }

    private static Stream<TaskLine> lines(
            Quota quota, Targets targets, NameNodes.Names names, Predicate<String> opens) {
        List<Asked> all = targets.programme().lines(quota).stream()
                .map(line -> targets.asked(quota, line))
                .toList();
        return all.stream()
                .map(asked -> Optional.ofNullable(asked.line().place()))
                .distinct()
                .map(place -> line(quota, place.orElse(null), all, names, opens));
    }

    private static TaskLine line(
            Quota quota, @Nullable String place, List<Asked> all, NameNodes.Names names, Predicate<String> opens) {
        List<Asked> own = all.stream()
                .filter(asked -> Objects.equals(asked.line().place(), place))
                .toList();
        List<TaskCell> cells = new ArrayList<>();
        for (Asked asked : own) {
            Integer year = asked.line().year();
            if (year != null) cells.add(new TaskCell(year, asked.target()));
        }
        CoverageTarget sum =
                own.stream().map(Asked::target).reduce(CoverageTarget::plus).orElseThrow();
        return new TaskLine(
                quota.id(),
                quota.names(),
                place == null ? null : names.place(place),
                place != null && opens.test(place),
                quota.unit().text(),
                quota.source(),
                cells,
                sum,
                own.stream()
                        .flatMap(asked -> asked.adjusted().stream())
                        .distinct()
                        .toList());
    }
}
