package org.shoulashou.matching.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.candidates.FindCandidates;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.KeepWithinCaps;
import org.shoulashou.matching.caps.Room;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.LeftOut.Why;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunPart;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Proposes a piece of a run's pairs to the schools. What holds is looked at anew, because people and other runs have
 * gone on since: consents (R01), friends, words that keep two apart, the programme's rules and its caps.
 */
@Component
class ProposePairs {

    private final Programmes programmes;
    private final FindCandidates find;
    private final Judge judge;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final KeepWithinCaps caps;
    private final RunParts parts;
    private final Clock clock;

    ProposePairs(
            Programmes programmes,
            FindCandidates find,
            Judge judge,
            Pairings pairings,
            ClassPairings classPairings,
            KeepWithinCaps caps,
            RunParts parts,
            Clock clock) {
        this.programmes = programmes;
        this.find = find;
        this.judge = judge;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.caps = caps;
        this.parts = parts;
        this.clock = clock;
    }

    /** Gives back what was left out. Doing it twice is doing it once. */
    Mono<List<LeftOut>> of(Run run, RunPart part) {
        return programmes.find(run.programme()).flatMap(programme -> of(run, part, programme));
    }

    private Mono<List<LeftOut>> of(Run run, RunPart part, Programme programme) {
        List<String> pupils = part.pairs().stream()
                .flatMap(pair -> Stream.of(pair.inland(), pair.partner()))
                .toList();
        return Mono.zip(
                        find.among(programme, pupils)
                                .filter(Found::mayBePaired)
                                .collectMap(found -> found.pupil().id()),
                        pairings.ofPupils(pupils).collectList())
                .map(known -> new LookAnew(run, programme, judge, known.getT1(), known.getT2()).at(part.pairs()))
                .flatMap(looked -> propose(run, part, looked));
    }

    private Mono<List<LeftOut>> propose(Run run, RunPart part, LookAnew.Looked looked) {
        String step = run.id() + ":" + part.number();
        return caps.some(step, wanted(looked.fit()), room -> propose(run, part, looked, room));
    }

    private static Map<CappedPlace, Integer> wanted(List<Fit> fit) {
        Map<CappedPlace, Integer> wanted = new HashMap<>();
        fit.forEach(each -> each.where().forEach(place -> wanted.merge(place, 1, Integer::sum)));
        return wanted;
    }

    private Mono<List<LeftOut>> propose(Run run, RunPart part, LookAnew.Looked looked, Room room) {
        Admitted admitted = Admitted.of(looked.fit(), room);
        LeftOutPairs leftOut = new LeftOutPairs(looked.leftOut());
        leftOut.add(admitted.leftOut());
        return insert(run, admitted.pairs())
                .then(parts.keepLeftOut(run.id(), part.number(), admitted.pupilsLeftOut()))
                .then(Mono.defer(() -> notInserted(run, admitted.pairs())))
                .doOnNext(late -> late.forEach(pair -> leftOut.add(Why.HAS_A_FRIEND)))
                .map(late -> leftOut.counts());
    }

    private Mono<Void> insert(Run run, List<Fit> pairs) {
        LocalDate deadline = run.heldHandOver().deadline();
        Map<String, ClassPairing> classes = pairs.stream()
                .map(pair -> pair.classes(run, deadline).proposing(clock.instant()))
                .collect(Collectors.toMap(ClassPairing::id, each -> each, (one, same) -> one));
        List<Pairing> proposed = pairs.stream()
                .map(pair -> pair.proposed(run, deadline, clock.instant()))
                .toList();
        return classPairings.ensure(List.copyOf(classes.values()), deadline).then(pairings.insertAll(proposed));
    }

    /** Of whom one has found a friend at this very moment. */
    private Mono<List<Fit>> notInserted(Run run, List<Fit> pairs) {
        Collection<String> ids = pairs.stream().map(pair -> pair.id(run)).toList();
        return pairings.withIds(ids)
                .map(Pairing::id)
                .collect(Collectors.toSet())
                .map(there -> missing(run, pairs, there));
    }

    private static List<Fit> missing(Run run, List<Fit> pairs, Set<String> there) {
        return pairs.stream().filter(pair -> !there.contains(pair.id(run))).toList();
    }
}
