package org.shoulashou.coverage.nodes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Figures as stored. */
@Component
public class Nodes {

    /** Between two rounds of counting. With the ages of a page and of its parts it makes how fresh a figure is. */
    public static final Duration REST = Duration.ofSeconds(1);

    private final ReactiveMongoTemplate database;

    Nodes(ReactiveMongoTemplate database) {
        this.database = database;
    }

    public Mono<Node> find(String id) {
        return find(query(where("_id").is(id))).next();
    }

    Flux<Node> withIds(Collection<String> ids) {
        return find(query(where("_id").in(ids)));
    }

    /** What lies directly in it, with everything that is counted. */
    public Flux<Node> in(String parent) {
        return find(query(where("parent").is(parent)));
    }

    /** The same without what the months and weeks were like, and who they are. */
    public Flux<Node> rowsIn(String parent) {
        return findNarrow(query(where("parent").is(parent)).with(Sort.by("parent", "_id")));
    }

    /** These, as narrow. */
    public Flux<Node> rows(Collection<String> ids) {
        return findNarrow(query(where("_id").in(ids)));
    }

    /** Schools in which something is not as it should be, the worst first. */
    public Flux<Node> toCall(String place, int atMost) {
        Query worst = query(where("kind")
                        .is(ScopeKind.SCHOOL.name())
                        .and("line")
                        .is(Scope.place(place).key())
                        .and("urgency")
                        .gt(0))
                .with(Sort.by(Sort.Order.desc("urgency")))
                .limit(atMost);
        return findNarrow(worst);
    }

    /** Classes that were counted with one of these. */
    Flux<String> classesWith(Collection<String> pupils) {
        return ids(query(where("pupils").in(pupils)));
    }

    /** Classes whose count comes out otherwise by this day. */
    Flux<String> turnedBy(LocalDate day) {
        return ids(query(where("until").lte(day.toString())));
    }

    /** Every node of a kind, in the order of the ids. */
    public Flux<Node> after(String id, ScopeKind kind, int atMost) {
        Query next = query(where("_id").gt(id).and("kind").is(kind.name()))
                .with(Sort.by("_id"))
                .limit(atMost);
        return find(next);
    }

    /** Of these, as they lie and with whom they were counted, and no figure. */
    Flux<Node> lying(Collection<String> ids) {
        Query narrow = query(where("_id").in(ids));
        narrow.fields().exclude(NodeDocument.SERIES, "cells");
        return find(narrow);
    }

    Flux<String> idsOfClasses() {
        return ids(query(where("kind").is(ScopeKind.CLASS.name())));
    }

    /** Schools and places. */
    Flux<Node> sums() {
        return find(query(where("kind").in(ScopeKind.SCHOOL.name(), ScopeKind.PLACE.name())));
    }

    /** Fails when somebody has written it since it was read: what was counted may be older than what is there. */
    Mono<Void> save(Node node) {
        Document next = NodeDocument.of(node);
        return node.version() == 0 ? insert(next) : replace(node, next);
    }

    private Mono<Void> insert(Document next) {
        return database.getCollection(Node.COLLECTION)
                .flatMap(collection -> Mono.from(collection.insertOne(next)))
                .onErrorMap(Nodes::isTaken, Nodes::stale)
                .then();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof MongoWriteException refused
                        && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private Mono<Void> replace(Node node, Document next) {
        Document unchanged = new Document("_id", node.id()).append("version", node.version());
        return database.getCollection(Node.COLLECTION)
                .flatMap(collection -> Mono.from(collection.replaceOne(unchanged, next)))
                .filter(Nodes::matched)
                .switchIfEmpty(Mono.error(() -> stale(null)))
                .then();
    }

    private static boolean matched(UpdateResult result) {
        return result.getMatchedCount() > 0;
    }

    Mono<Void> remove(Node node) {
        return database.remove(
                        query(where("_id").is(node.id()).and("version").is(node.version())),
                        Document.class,
                        Node.COLLECTION)
                .filter(gone -> gone.getDeletedCount() > 0)
                .switchIfEmpty(Mono.error(() -> stale(null)))
                .then();
    }

    private Flux<String> ids(Query which) {
        which.fields().include("_id");
        return database.find(which, Document.class, Node.COLLECTION).map(found -> found.getString("_id"));
    }

    private Flux<Node> findNarrow(Query which) {
        which.fields().exclude(NodeDocument.SERIES, "pupils");
        return find(which);
    }

    private Flux<Node> find(Query which) {
        return database.find(which, Document.class, Node.COLLECTION).map(NodeDocument::read);
    }

    private static OptimisticLockingFailureException stale(@Nullable Throwable cause) {
        return new OptimisticLockingFailureException("counted again meanwhile", cause);
    }
}
