package org.shoulashou.matching.runs;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.runs.Outcome.LeftOver;
import org.shoulashou.matching.runs.Solve.Solved;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.Unmatched;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a run found: who with whom in pieces, the figures in the run. Pairs that were there before are not kept again. */
@Component
class KeepAnswer {

    private final Runs runs;
    private final RunParts parts;
    private final Clock clock;

    KeepAnswer(Runs runs, RunParts parts, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.clock = clock;
    }

    /** Doing it twice is doing it once; a run that has its result keeps it. */
    Mono<Run> of(Run run, Solved solved) {
        Map<String, Candidate> people = solved.question().candidates().stream()
                .collect(Collectors.toMap(Candidate::pupil, Function.identity()));
        List<Pairing> fresh = fresh(solved.posed(), solved.answer()).stream()
                .filter(pair -> isAskedFor(pair, run, people))
                .toList();
        Outcome outcome = outcome(solved, people, fresh);
        List<Pairing> told =
                run.asked().isOfPupilsOnRolls() ? fresh : solved.answer().pairs();
        return parts.keep(
                        run.id(),
                        told,
                        new RunClasses(run.asked(), people).of(told),
                        classByClass(solved.answer().unmatched(), people))
                .then(Mono.defer(() -> runs.change(run.id(), now -> now.isDone() ? now : ended(now, outcome))));
    }

    /** Those of a class lie in one piece or two, so that its teacher's page reads no more than that. */
    private static List<Unmatched> classByClass(List<Unmatched> unmatched, Map<String, Candidate> people) {
        return unmatched.stream()
                .sorted(Comparator.comparing(
                                (Unmatched one) -> person(one.pupil(), people).school())
                        .thenComparing(one -> person(one.pupil(), people).schoolClass()))
                .toList();
    }

    private Run ended(Run run, Outcome outcome) {
        Run ended = run.ended(outcome);
        return run.kind() == Run.Kind.REPAIR ? handingOver(ended) : ended;
    }

    /** A repair only proposes, to two schools that both decide; nobody's approval is wanted for that. */
    private Run handingOver(Run run) {
        Hand by = run.by();
        return run.askingHandOver(by, RepairDeadline.after(clock))
                .decidingHandOver(Run.HandOver.State.APPROVED, new Run.Decision(by, null))
                .telling(new HandOverApproved(run.id(), by.accountId()), clock.instant());
    }

    private Outcome outcome(Solved solved, Map<String, Candidate> people, List<Pairing> fresh) {
        Answer answer = solved.answer();
        return new Outcome(
                clock.instant(),
                solved.stopped(),
                answer.report(),
                people.size(),
                fresh.size(),
                matrix(answer.pairs(), people),
                leftOver(answer.unmatched(), people));
    }

    private static List<Pairing> fresh(Posed posed, Answer answer) {
        Set<Couple> pinned = new HashSet<>(posed.question().pinned());
        posed.goOn().forEach(pinned::remove);
        return answer.pairs().stream()
                .filter(pair -> !pinned.contains(new Couple(pair.inland(), pair.partner())))
                .toList();
    }

    private static boolean isAskedFor(Pairing pair, Run run, Map<String, Candidate> people) {
        return run.isFor(
                person(pair.inland(), people).schoolClass(),
                person(pair.partner(), people).schoolClass());
    }

    private static List<Cell> matrix(List<Pairing> pairs, Map<String, Candidate> people) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Pairing pair : pairs) {
            counts.merge(List.of(place(pair.inland(), people), place(pair.partner(), people)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Cell(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparing(Cell::city).thenComparing(Cell::county))
                .toList();
    }

    private static List<LeftOver> leftOver(List<Unmatched> unmatched, Map<String, Candidate> people) {
        Map<LeftOver, Integer> counts = new HashMap<>();
        for (Unmatched one : unmatched) {
            Candidate who = person(one.pupil(), people);
            counts.merge(new LeftOver(who.side(), who.place(), one.why(), 0), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .sorted(Comparator.comparing(LeftOver::side)
                        .thenComparing(LeftOver::place)
                        .thenComparing(LeftOver::why))
                .toList();
    }

    private static String place(String pupil, Map<String, Candidate> people) {
        return person(pupil, people).place();
    }

    static Candidate person(String pupil, Map<String, Candidate> people) {
        Candidate found = people.get(pupil);
        if (found == null) {
            throw new IllegalStateException("The answer names somebody who was not asked about");
        }
        return found;
    }
}
