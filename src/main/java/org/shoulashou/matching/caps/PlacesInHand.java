package org.shoulashou.matching.caps;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Places of a capped quota that somebody is just about to take. Each is written down, in one document for each quota and
 * place, before those that are taken are counted. Who stands there first comes first: of two who want the last place at
 * the same moment the later one is told that it is gone. What a crash leaves here holds nothing for long.
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

    /**
     * @param id     of whoever takes; who comes again, after a crash, does not stand in the own way
     * @param wanted how many of each scope
     * @param taking is told how many of each scope others hold who came before
     */
    <T> Mono<T> holding(String id, Map<String, Integer> wanted, Function<Map<String, Integer>, Mono<T>> taking) {
        return Mono.usingWhen(
                Mono.just(id), mine -> take(mine, wanted).flatMap(taking), mine -> letGo(mine, wanted.keySet()));
    }

    private Mono<Map<String, Integer>> take(String id, Map<String, Integer> wanted) {
        return letGo(id, wanted.keySet())
                .thenMany(Flux.fromIterable(wanted.entrySet()))
                .concatMap(each -> take(id, each.getKey(), each.getValue()))
                .collectMap(Before::scope, Before::places);
    }

    private record Before(String scope, int places) {}

    private Mono<Before> take(String id, String scope, int places) {
        Instant now = clock.instant();
        Update stale = new Update().pull("held", query(where("until").lt(now)));
        Document hold =
                new Document("id", id).append("until", now.plus(LONGEST)).append("places", places);
        Update mine = new Update().push("held", hold);
        return database.updateFirst(query(where("_id").is(scope)), stale, COLLECTION)
                .then(database.findAndModify(query(where("_id").is(scope)), mine, UPSERT, Document.class, COLLECTION))
                .map(after -> new Before(scope, before(id, after)));
    }

    private static int before(String id, Document scope) {
        return scope.getList("held", Document.class, List.of()).stream()
                .takeWhile(hold -> !id.equals(hold.getString("id")))
                .mapToInt(hold -> hold.getInteger("places", 1))
                .sum();
    }

    private Mono<Void> letGo(String id, Collection<String> scopes) {
        Update gone = new Update().pull("held", query(where("id").is(id)));
        return database.updateMulti(query(where("_id").in(scopes)), gone, COLLECTION)
                .then();
    }
}
