package org.shoulashou.matching.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.candidates.FindCandidates;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Run.HandOver;
import org.shoulashou.matching.runs.Run.Made;
import org.shoulashou.matching.runs.RunPart;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programmes;
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
    private final Programmes programmes;
    private final FindCandidates find;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Clock clock;

    CarryHandOver(
            Runs runs,
            RunParts parts,
            Programmes programmes,
            FindCandidates find,
            Pairings pairings,
            ClassPairings classPairings,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.programmes = programmes;
        this.find = find;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.clock = clock;
    }

    /**
     * @param part  that is next
     * @param pairs that were looked at
     */
    record At(String runId, int part, long pairs) {

        At past(int more) {
            return new At(runId, part + 1, pairs + more);
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
                .flatMap(run -> next(run, at));
    }

    private Mono<Step> next(Run run, At at) {
        return parts.pairs(run.id(), at.part())
                .flatMap(part -> propose(run, part)
                        .thenReturn(step(run, at.past(part.pairs().size()))))
                .switchIfEmpty(Mono.defer(() -> end(run, at)));
    }

    private static Step step(Run run, At at) {
        long all = run.outcome() == null ? at.pairs() : run.outcome().fresh();
        return Step.to(at, at.pairs(), all);
    }

    private Mono<Step> end(Run run, At at) {
        return pairings.countOfRun(run.id())
                .map(count -> new Made(count, Math.max(0, at.pairs() - count), clock.instant()))
                .flatMap(made -> tell(run, made).thenReturn(Step.last(made, at.pairs())));
    }

    private Mono<Run> tell(Run run, Made made) {
        return runs.change(run.id(), now -> isTold(now) ? now : now.handedOver(made));
    }

    private static boolean isTold(Run run) {
        HandOver handOver = run.handOver();
        return handOver == null || handOver.made() != null;
    }

    private Mono<Void> propose(Run run, RunPart part) {
        List<String> ids = part.pairs().stream()
                .flatMap(pair -> Stream.of(pair.inland(), pair.partner()))
                .toList();
        return programmes
                .find(run.programme())
                .flatMapMany(programme -> find.among(programme, ids))
                .filter(Found::mayBePaired)
                .collectMap(found -> found.pupil().id())
                .map(people -> proposals(run, part, people))
                .flatMap(ready -> classPairings
                        .ensure(List.copyOf(ready.classes().values()), deadline(run))
                        .then(pairings.insertAll(ready.pairs())));
    }

    private record Proposals(Map<String, ClassPairing> classes, List<Pairing> pairs) {}

    /** Whoever has lost the consent or left since the run is passed over, and so is the other of the two (R01). */
    private Proposals proposals(Run run, RunPart part, Map<String, Found> people) {
        Map<String, ClassPairing> classes = new HashMap<>();
        List<Pairing> pairs = new ArrayList<>();
        for (org.shoulashou.matching.solver.Pairing pair : part.pairs()) {
            Found one = people.get(pair.inland());
            Found other = people.get(pair.partner());
            if (one != null && other != null) {
                ClassPairing both = classes(run, one, other);
                classes.putIfAbsent(both.id(), both);
                pairs.add(proposal(run, pair, both, List.of(member(one), member(other))));
            }
        }
        return new Proposals(classes, pairs);
    }

    private Pairing proposal(
            Run run, org.shoulashou.matching.solver.Pairing pair, ClassPairing classes, List<Member> two) {
        String id = PairingIds.of(run.id(), pair.inland(), pair.partner());
        Pairing.Merits merits = new Pairing.Merits(pair.points(), pair.reasons());
        return Pairing.proposed(id, classes, run.id(), two.get(0), two.get(1), merits, clock.instant());
    }

    private ClassPairing classes(Run run, Found one, Found other) {
        return ClassPairing.of(
                        run.programme(),
                        run.year(),
                        ClassPairing.Group.of(one.pupil(), one.spot().place()),
                        ClassPairing.Group.of(other.pupil(), other.spot().place()),
                        deadline(run))
                .proposing(clock.instant());
    }

    private static Member member(Found found) {
        return Member.of(found.pupil(), found.spot().place());
    }

    private static LocalDate deadline(Run run) {
        HandOver handOver = run.handOver();
        if (handOver == null) {
            throw new IllegalStateException("Nobody handed run " + run.id() + " over");
        }
        return handOver.deadline();
    }
}
