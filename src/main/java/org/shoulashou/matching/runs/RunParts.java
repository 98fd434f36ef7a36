package org.shoulashou.matching.runs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shoulashou.matching.MatchingProperties;
import org.shoulashou.matching.runs.RunPart.Kind;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Unmatched;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What runs found, piece by piece. */
@Component
public class RunParts {

    private final ReactiveMongoTemplate database;
    private final int piece;

    RunParts(ReactiveMongoTemplate database, MatchingProperties properties) {
        this.database = database;
        this.piece = properties.piece();
    }

    /** Doing it again leaves what this one found, and nothing of the one before. */
    Mono<Void> keep(String run, List<Pairing> pairs, List<RunPart.Classes> classes, List<Unmatched> unmatched) {
        List<RunPart> parts = new ArrayList<>();
        for (List<Pairing> some : pieces(pairs)) parts.add(RunPart.pairs(run, parts.size(), some));
        int before = parts.size();
        for (List<RunPart.Classes> some : pieces(classes)) parts.add(RunPart.classes(run, parts.size() - before, some));
        int soFar = parts.size();
        for (List<Unmatched> some : pieces(unmatched)) parts.add(RunPart.unmatched(run, parts.size() - soFar, some));
        return database.remove(query(where("run").is(run)), RunPart.class)
                .thenMany(Flux.fromIterable(parts).concatMap(database::insert))
                .then();
    }

    public Mono<Void> remove(String run) {
        return database.remove(query(where("run").is(run)), RunPart.class).then();
    }

    /** For whom there was no place any more when this piece went to the schools. */
    public Mono<Void> keepLeftOut(String run, int number, List<String> pupils) {
        List<Unmatched> leftOut = pupils.stream()
                .map(pupil -> new Unmatched(pupil, Unmatched.Why.NO_QUOTA_LEFT))
                .toList();
        RunPart part = RunPart.leftOut(run, number, leftOut);
        return (leftOut.isEmpty()
                        ? database.remove(query(where("_id").is(part.id())), RunPart.class)
                        : database.save(part))
                .then();
    }

    public Mono<RunPart> pairs(String run, int number) {
        return database.findOne(query(of(run, Kind.PAIRS).and("number").is(number)), RunPart.class);
    }

    public Flux<Pairing> allPairs(String run) {
        return all(run, Kind.PAIRS).concatMapIterable(RunPart::pairs);
    }

    public Flux<RunPart.Classes> allClasses(String run) {
        return all(run, Kind.CLASSES).concatMapIterable(RunPart::classes);
    }

    public Flux<Unmatched> allUnmatched(String run) {
        return all(run, Kind.UNMATCHED).concatMapIterable(RunPart::unmatched);
    }

    /** What the run, or its hand-over, says of those among these pupils whom it left without a friend. */
    public Flux<Unmatched> unmatchedOf(String run, Collection<String> pupils) {
        Set<String> asked = Set.copyOf(pupils);
        Query some = query(where("run")
                .is(run)
                .and("kind")
                .in(Kind.UNMATCHED, Kind.LEFT_OUT)
                .and("unmatched.pupil")
                .in(asked));
        return database.find(some, RunPart.class)
                .concatMapIterable(RunPart::unmatched)
                .filter(one -> asked.contains(one.pupil()));
    }

    private Flux<RunPart> all(String run, Kind kind) {
        return database.find(query(of(run, kind)).with(Sort.by("number")), RunPart.class);
    }

    private static Criteria of(String run, Kind kind) {
        return where("run").is(run).and("kind").is(kind);
    }

    private <T> List<List<T>> pieces(List<T> all) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += piece) {
            pieces.add(all.subList(from, Math.min(all.size(), from + piece)));
        }
        return pieces;
    }
}
