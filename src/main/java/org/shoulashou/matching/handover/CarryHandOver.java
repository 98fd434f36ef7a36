package org.shoulashou.matching.handover;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Run.HandOver;
import org.shoulashou.matching.runs.Run.Made;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a run's pairs into proposals, a piece at a step. A step that is repeated finds done what was done: a pair's id
 * follows from the run and the two, and a pupil's place in the year is taken once.
 */
@Component
class CarryHandOver implements JobWork<CarryHandOver.At> {

    static final String KIND = "matching-hand-over";

    private final Runs runs;
    private final RunParts parts;
    private final ProposePairs propose;
    private final BringTogether together;
    private final Pairings pairings;
    private final Clock clock;

    CarryHandOver(
            Runs runs, RunParts parts, ProposePairs propose, BringTogether together, Pairings pairings, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.propose = propose;
        this.together = together;
        this.pairings = pairings;
        this.clock = clock;
    }

    /**
     * @param part    that is next
     * @param pairs   that were looked at
     * @param leftOut of those
     */
    record At(String runId, int part, long pairs, @Nullable List<LeftOut> leftOut) {

        At past(int more, List<LeftOut> others) {
            LeftOutPairs all = new LeftOutPairs(known());
            all.add(others);
            return new At(runId, part + 1, pairs + more, all.counts());
        }

        List<LeftOut> known() {
            return leftOut == null ? List.of() : leftOut;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<At> checkpoint() {
        return At.class;
    }

    @Override
    public Mono<Step> next(At at) {
        return runs.find(at.runId())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(run -> run.asked().unit() == Unit.PUPILS ? next(run, at) : whole(run));
    }

    /** Classes, schools or organisations are few. */
    private Mono<Step> whole(Run run) {
        return together.of(run).flatMap(made -> tell(run, made).thenReturn(Step.last(made, made.pairings())));
    }

    private Mono<Step> next(Run run, At at) {
        return parts.pairs(run.id(), at.part())
                .flatMap(part -> propose.of(run, part)
                        .map(leftOut -> step(run, at.past(part.pairs().size(), leftOut))))
                .switchIfEmpty(Mono.defer(() -> end(run, at)));
    }

    private static Step step(Run run, At at) {
        long all = run.outcome() == null ? at.pairs() : run.outcome().fresh();
        return Step.to(at, at.pairs(), all);
    }

    private Mono<Step> end(Run run, At at) {
        return pairings.countOfRun(run.id())
                .map(count -> new Made(count, Math.max(0, at.pairs() - count), clock.instant(), at.known()))
                .flatMap(made -> tell(run, made).thenReturn(Step.last(made, at.pairs())));
    }

    private Mono<Run> tell(Run run, Made made) {
        return runs.change(run.id(), now -> isTold(now) ? now : now.handedOver(made));
    }

    private static boolean isTold(Run run) {
        HandOver handOver = run.handOver();
        return handOver == null || handOver.made() != null;
    }
}
