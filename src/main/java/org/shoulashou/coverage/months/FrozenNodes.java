package org.shoulashou.coverage.months;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.Collection;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Frozen figures, as stored. They are put and read; nothing here changes or removes one. */
@Component
public class FrozenNodes {

    private final ReactiveMongoTemplate database;

    FrozenNodes(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** The same one put twice stays as it was put first: a step that is repeated changes nothing. */
    Mono<Void> put(FrozenNode node) {
        return database.getCollection(FrozenNode.COLLECTION)
                .flatMap(collection -> Mono.from(collection.insertOne(node.document())))
                .onErrorResume(FrozenNodes::isTaken, there -> Mono.empty())
                .then();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof MongoWriteException refused
                        && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    public Mono<FrozenNode> find(String month, String key) {
        return find(query(where("_id").is(FrozenNode.idOf(month, key)))).next();
    }

    public Flux<FrozenNode> withKeys(String month, Collection<String> keys) {
        return find(query(where("_id")
                .in(keys.stream().map(key -> FrozenNode.idOf(month, key)).toList())));
    }

    /** What lies directly in it. */
    public Flux<FrozenNode> in(String month, String parent) {
        return find(query(where("month").is(month).and("parent").is(parent)).with(Sort.by("_id")));
    }

    /** The next, in the order of the keys, of which something at this level is a part. */
    Mono<String> parentAfter(String month, int up, String after) {
        Query next = query(
                        where("month").is(month).and("up").is(up).and("parent").gt(after))
                .with(Sort.by("parent"))
                .limit(1);
        next.fields().include("parent");
        return database.find(next, Document.class, FrozenNode.COLLECTION)
                .next()
                .map(found -> found.getString("parent"));
    }

    Flux<FrozenNode> after(String month, String id, int atMost) {
        return find(query(where("month").is(month).and("_id").gt(id))
                .with(Sort.by("_id"))
                .limit(atMost));
    }

    private Flux<FrozenNode> find(Query which) {
        return database.find(which, Document.class, FrozenNode.COLLECTION).map(FrozenNode::read);
    }
}
