package org.shoulashou.coverage.nodes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When everything must be counted again: at the very first, with another notice or programme, after an import. */
@Component
class Basis {

    private static final String ONLY = "only";
    private static final int PIECE = 500;

    private final ReactiveMongoTemplate database;
    private final ReadTruth truth;
    private final DueNodes due;
    private final Nodes nodes;

    Basis(ReactiveMongoTemplate database, ReadTruth truth, DueNodes due, Nodes nodes) {
        this.database = database;
        this.truth = truth;
        this.due = due;
        this.nodes = nodes;
    }

    @Document("coverageBasis")
    record Kept(@Id String id, String basis) {}

    /** Marks first and notes after that: a crash in between only marks twice. */
    Mono<Void> follow() {
        return truth.basis().filterWhen(this::isAnother).flatMap(this::begin).then(Mono.defer(this::turned));
    }

    Mono<Void> forget() {
        return database.remove(query(where("_id").is(ONLY)), Kept.class).then();
    }

    private Mono<Boolean> isAnother(String now) {
        return database.findById(ONLY, Kept.class)
                .map(kept -> !kept.basis().equals(now))
                .defaultIfEmpty(true);
    }

    private Mono<Void> begin(String now) {
        return markAll().then(database.save(new Kept(ONLY, now))).then();
    }

    private Mono<Void> markAll() {
        return Mono.just("").expand(this::markAfter).then();
    }

    private Mono<String> markAfter(String id) {
        return truth.classesAfter(id, PIECE)
                .map(ClassLies::id)
                .collectList()
                .filter(ids -> !ids.isEmpty())
                .delayUntil(due::markClasses)
                .map(ids -> ids.get(ids.size() - 1));
    }

    /** A pair that nobody writes in turns quiet on its day. */
    private Mono<Void> turned() {
        return nodes.turnedBy(truth.today())
                .map(key -> Scope.ofKey(key).id())
                .collectList()
                .flatMap(due::markClasses);
    }
}
