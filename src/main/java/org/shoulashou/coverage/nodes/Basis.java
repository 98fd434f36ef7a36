package org.shoulashou.coverage.nodes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * When everything must be counted again: at the very first, with another notice, programme or calendar. After an import,
 * and when places were read anew, only those classes are marked that lie elsewhere or hold others than were counted.
 */
@Component
public class Basis {

    private static final String ONLY = "only";
    private static final int PIECE = 500;
    private static final int TRIES = 10;

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

    /**
     * @param asked  how often somebody asked to look for classes that differ
     * @param looked for which of these it was done
     */
    @Document("coverageBasis")
    record Kept(
            @Id String id,
            @Nullable String basis,
            @Nullable Long asked,
            @Nullable Long looked) {

        long asks() {
            return asked == null ? 0 : asked;
        }

        boolean isLookedAfter() {
            return asks() == (looked == null ? 0 : looked);
        }

        boolean isOn(String now) {
            return now.equals(basis);
        }
    }

    /** Marks first and notes after that: a crash in between only marks twice. */
    Mono<Void> follow() {
        return Mono.zip(truth.basis(), kept())
                .flatMap(both -> follow(both.getT1(), both.getT2()))
                .then(Mono.defer(this::turned));
    }

    /** Asked for again while it is done, it is done once more. */
    public Mono<Void> lookForDifferent() {
        return database.upsert(only(), new Update().inc("asked", 1), Kept.class)
                .retryWhen(Retry.max(TRIES).filter(DuplicateKeyException.class::isInstance))
                .then();
    }

    private static Query only() {
        return query(where("_id").is(ONLY));
    }

    private Mono<Kept> kept() {
        return database.findById(ONLY, Kept.class).defaultIfEmpty(new Kept(ONLY, null, null, null));
    }

    private Mono<Void> follow(String now, Kept kept) {
        if (!kept.isOn(now)) return begin(now, kept);
        return kept.isLookedAfter() ? Mono.empty() : walk(this::markDifferent).then(noted(kept, now));
    }

    private Mono<Void> begin(String now, Kept kept) {
        return walk(classes -> due.markWalked(ids(classes))).then(noted(kept, now));
    }

    private Mono<Void> noted(Kept kept, String now) {
        Update note = new Update().set("basis", now).set("looked", kept.asks());
        return Mono.defer(() -> database.upsert(only(), note, Kept.class)).then();
    }

    private Mono<Void> walk(Function<List<ClassLies>, Mono<Void>> mark) {
        return Mono.just("").expand(id -> after(id, mark)).then();
    }

    private Mono<String> after(String id, Function<List<ClassLies>, Mono<Void>> mark) {
        return truth.classesAfter(id, PIECE)
                .collectList()
                .filter(classes -> !classes.isEmpty())
                .delayUntil(mark)
                .map(classes -> classes.get(classes.size() - 1).id());
    }

    private Mono<Void> markDifferent(List<ClassLies> classes) {
        List<String> keys = ids(classes).stream().map(Basis::key).toList();
        return Mono.zip(nodes.lying(keys).collectMap(Node::id), truth.seatsOf(ids(classes)))
                .map(both -> different(classes, both.getT1(), both.getT2()))
                .flatMap(due::markWalked);
    }

    private static List<String> different(
            List<ClassLies> classes, Map<String, Node> counted, Map<String, List<Seat>> seats) {
        return classes.stream()
                .filter(lies -> Node.isAnother(counted.get(key(lies.id())), lies, seats.get(lies.id())))
                .map(ClassLies::id)
                .toList();
    }

    private static String key(String classId) {
        return Scope.schoolClass(classId).key();
    }

    private static List<String> ids(List<ClassLies> classes) {
        return classes.stream().map(ClassLies::id).toList();
    }

    /** A pair that nobody writes in turns quiet on its day. */
    private Mono<Void> turned() {
        return nodes.turnedBy(truth.today())
                .map(key -> Scope.ofKey(key).id())
                .collectList()
                .flatMap(due::markClasses);
    }
}
