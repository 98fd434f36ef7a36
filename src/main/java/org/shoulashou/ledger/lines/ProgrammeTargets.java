package org.shoulashou.ledger.lines;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A row that a programme counts has that programme's adjustments: the same amount stands on both pages. */
@Component
class ProgrammeTargets {

    private final Programmes programmes;

    ProgrammeTargets(Programmes programmes) {
        this.programmes = programmes;
    }

    /** By the rows' names, how many more or fewer than were published. */
    Mono<Map<String, Hundredths>> differences(Plan plan, Collection<Line> lines) {
        Map<String, List<Line>> byProgramme = lines.stream()
                .filter(line -> programme(plan, line).isPresent())
                .collect(Collectors.groupingBy(line -> programme(plan, line).orElseThrow()));
        return Flux.fromIterable(byProgramme.entrySet())
                .concatMap(each -> differences(plan, each.getKey(), each.getValue()))
                .collect(HashMap::new, Map::putAll);
    }

    private Mono<Map<String, Hundredths>> differences(Plan plan, String programme, List<Line> lines) {
        return programmes
                .find(programme)
                .map(found -> lines.stream()
                        .collect(Collectors.toMap(Line::key, line -> difference(found, counted(plan, line), line))));
    }

    private static Hundredths difference(Programme programme, Counted how, Line line) {
        return programme.quotas().stream()
                .filter(quota -> quota.id().equals(how.quota()))
                .flatMap(quota -> programme.lines(quota).stream())
                .filter(each -> isOf(each, line))
                .findFirst()
                .map(each -> Hundredths.whole(each.effective() - each.published()))
                .orElse(Hundredths.NOTHING);
    }

    private static boolean isOf(Quota.Line quota, Line line) {
        return (quota.place() == null || quota.place().equals(line.place()))
                && Objects.equals(quota.year(), line.year());
    }

    private static Optional<String> programme(Plan plan, Line line) {
        return plan.task(line.task()).map(task -> task.counted()).map(Counted::programme);
    }

    private static Counted counted(Plan plan, Line line) {
        return Objects.requireNonNull(plan.task(line.task()).orElseThrow().counted());
    }
}
