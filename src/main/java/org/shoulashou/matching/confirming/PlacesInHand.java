package org.shoulashou.matching.confirming;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Places of a capped quota that somebody is just about to take. Each is written down, in one document for each quota and
 * place, before those that are taken are counted: of two who want the last one at the same moment one is told that
 * it is gone. What a crash leaves here holds nothing for long.
 */
@Component
class PlacesInHand {

    static final String COLLECTION = "matchingPlacesInHand";

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final FindAndModifyOptions UPSERT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);

    private final ReactiveMongoTemplate database;
    private final Clock clock;

    PlacesInHand(ReactiveMongoTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Hold(String scope, String id, int held) {}

    /** @param check fails when so many, this one among them, are more than there are left */
    <T> Mono<T> holding(String scope, IntFunction<Mono<Void>> check, Mono<T> taking) {
        return Mono.usingWhen(take(scope), hold -> check.apply(hold.held()).then(taking), this::letGo);
    }

    private Mono<Hold> take(String scope) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Update stale = new Update().pull("held", query(where("until").lt(now)));
        Update mine = new Update().push("held", new Document("id", id).append("until", now.plus(LONGEST)));
        return database.updateFirst(query(where("_id").is(scope)), stale, COLLECTION)
                .then(database.findAndModify(query(where("_id").is(scope)), mine, UPSERT, Document.class, COLLECTION))
                .map(after -> new Hold(scope, id, count(after)));
    }

    private static int count(Document after) {
        return after.getList("held", Document.class, List.of()).size();
    }

    private Mono<Void> letGo(Hold hold) {
        Update gone = new Update().pull("held", query(where("id").is(hold.id())));
        return database.updateFirst(query(where("_id").is(hold.scope())), gone, COLLECTION)
                .then();
    }
}
