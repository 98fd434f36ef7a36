package org.shoulashou.matching.results;

import java.util.HashSet;
import java.util.Set;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much two runs of one programme agree about who goes with whom. */
@Component
class CompareRuns {

    private final Runs runs;
    private final RunParts parts;

    CompareRuns(Runs runs, RunParts parts) {
        this.runs = runs;
        this.parts = parts;
    }

    record Comparison(int same, int onlyHere, int onlyThere) {}

    Mono<Comparison> between(String id, String with) {
        return Mono.zip(runs.find(id), other(with))
                .doOnNext(both -> refuseStrangers(both.getT1(), both.getT2()))
                .flatMap(both -> Mono.zip(couples(id), couples(with)))
                .map(both -> compared(both.getT1(), both.getT2()));
    }

    private Mono<Run> other(String with) {
        return runs.find(with).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Whoever may see a programme's runs may see no other's by this way. */
    private static void refuseStrangers(Run one, Run other) {
        if (!one.programme().equals(other.programme())) throw PlatformProblems.NOT_FOUND.refusal();
        if (!one.isDone() || !other.isDone()) throw MatchingProblems.NOT_FINISHED.refusal();
    }

    private Mono<Set<Couple>> couples(String run) {
        return parts.allPairs(run)
                .map(pair -> new Couple(pair.inland(), pair.partner()))
                .collect(HashSet::new, Set::add);
    }

    private static Comparison compared(Set<Couple> here, Set<Couple> there) {
        Set<Couple> same = new HashSet<>(here);
        same.retainAll(there);
        return new Comparison(same.size(), here.size() - same.size(), there.size() - same.size());
    }
}
