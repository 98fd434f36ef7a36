package org.shoulashou.ledger.lines;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.shoulashou.ledger.adjusting.Adjustment;
import org.shoulashou.ledger.adjusting.Adjustments;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.ledger.reports.SumReports;
import org.shoulashou.ledger.reports.SumReports.Sum;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets what was reported, counted and adjusted beside the rows of a plan. */
@Component
public class Standings {

    private final SumReports reports;
    private final Adjustments adjustments;
    private final CountedFigures counted;
    private final ProgrammeTargets programmes;

    Standings(SumReports reports, Adjustments adjustments, CountedFigures counted, ProgrammeTargets programmes) {
        this.programmes = programmes;
        this.reports = reports;
        this.adjustments = adjustments;
        this.counted = counted;
    }

    public Mono<List<Standing>> of(Plan plan) {
        return of(plan, line -> true);
    }

    public Mono<List<Standing>> of(Plan plan, Predicate<Line> wanted) {
        List<Line> lines = plan.lines().filter(wanted).toList();
        return Mono.zip(
                        against(plan, lines),
                        adjustments.of(plan.id()).collectList(),
                        counted.of(plan, lines),
                        counted.pairs(plan),
                        programmes.differences(plan, lines))
                .map(all -> new Beside(plan, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()))
                .map(beside -> lines.stream().map(beside::standing).toList());
    }

    /** With the rows of single years where one is meant for all of them. */
    private Mono<List<Sum>> against(Plan plan, Collection<Line> lines) {
        List<String> tasks = lines.stream().map(Line::task).toList();
        List<String> keys = plan.lines()
                .filter(line -> tasks.contains(line.task()))
                .map(Line::key)
                .toList();
        return reports.against(keys).collectList();
    }

    private record Beside(
            Plan plan,
            List<Sum> reports,
            List<Adjustment> adjustments,
            Map<String, Hundredths> counted,
            Map<String, Long> pairs,
            Map<String, Hundredths> byProgramme) {

        Standing standing(Line line) {
            Task task = plan.task(line.task()).orElseThrow();
            Hundredths published = task.perPair()
                    ? line.amount().times(pairs.getOrDefault(line.place() + "/" + line.year(), 0L))
                    : line.amount();
            Hundredths figure = task.counted() != null ? counted.get(line.key()) : sum(line, Sum::isAccepted);
            Hundredths waiting = sum(line, sum -> !sum.isAccepted());
            return new Standing(plan, task, line, published, published.plus(adjusted(line)), figure, waiting);
        }

        private Hundredths adjusted(Line line) {
            return Adjustments.approved(adjustments, line)
                    .plus(byProgramme.getOrDefault(line.key(), Hundredths.NOTHING));
        }

        private Hundredths sum(Line line, Predicate<Sum> those) {
            return reports.stream()
                    .filter(sum -> sum.isOf(line))
                    .filter(those)
                    .map(Sum::amount)
                    .reduce(Hundredths.NOTHING, Hundredths::plus);
        }
    }
}
