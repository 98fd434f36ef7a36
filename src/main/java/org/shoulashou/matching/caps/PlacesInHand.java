package org.shoulashou.matching.caps;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Places of a capped quota that somebody is just about to take. Each is written down, in one document for each quota and
 * place, before those that are taken are counted. Who stands there first comes first, and the next one waits until that
 * one is done; everybody stands in line in the same order, so nobody waits for somebody who waits for them. What a crash
 * leaves here holds nothing for long, and who has slept through the own time begins again.
 */
@Component
class PlacesInHand {

    static final String COLLECTION = "matchingPlacesInHand";

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final FindAndModifyOptions UPSERT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);

    private final ReactiveMongoTemplate database;
    private final Clock clock;

    PlacesInHand(ReactiveMongoTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The time of a hold was over, and somebody else may have counted without it. */
    static final class NoLongerInHand extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NoLongerInHand() {
            super("The places were held for too long");
        }
    }

    /**
     * @param id     of whoever takes; who comes again, after a crash, does not stand in the own way
     * @param wanted how many of each scope
     * @param taking is told how many of each scope others hold who came before and are not done in time
     */
    <T> Mono<T> holding(String id, Map<String, Integer> wanted, Function<Map<String, Integer>, Mono<T>> taking) {
        Map<String, Integer> inOrder = new TreeMap<>(wanted);
        return Mono.usingWhen(
                        Mono.just(id),
                        mine -> take(mine, inOrder).flatMap(before -> kept(mine, inOrder, taking.apply(before))),
                        mine -> letGo(mine, inOrder.keySet()))
                .retryWhen(Retry.max(TRIES - 1).filter(NoLongerInHand.class::isInstance));
    }

    /** Tells that whoever holds is alive; ends in {@link NoLongerInHand} when that comes too late. */
    Mono<Void> renew(String id, Collection<String> scopes) {
        if (scopes.isEmpty()) return Mono.empty();
        Query mine = query(where("_id").in(scopes).and("held.id").is(id));
        Update later = new Update()
                .set("held.$[mine].until", clock.instant().plus(LONGEST))
                .filterArray(where("mine.id").is(id));
        return database.updateMulti(mine, later, COLLECTION)
                .filter(done -> done.getMatchedCount() == scopes.size())
                .switchIfEmpty(Mono.error(NoLongerInHand::new))
                .then();
    }

    private <T> Mono<T> kept(String id, Map<String, Integer> wanted, Mono<T> taking) {
        Flux<Void> beats = Flux.interval(BEAT).onBackpressureDrop().concatMap(beat -> renew(id, wanted.keySet()));
        return Mono.firstWithSignal(taking, Mono.<T>never().takeUntilOther(beats));
    }

    private Mono<Map<String, Integer>> take(String id, Map<String, Integer> wanted) {
        return letGo(id, wanted.keySet())
                .thenMany(Flux.fromIterable(wanted.entrySet()))
                .concatMap(each -> take(id, each.getKey(), each.getValue()))
                .collectMap(Before::scope, Before::places);
    }

    private record Before(String scope, int places) {

        boolean isNobody() {
            return places == 0;
        }
    }

    private Mono<Before> take(String id, String scope, int places) {
        Document hold = new Document("id", id)
                .append("until", clock.instant().plus(LONGEST))
                .append("places", places);
        Update mine = new Update().push("held", hold);
        return stale(scope)
                .then(database.findAndModify(query(where("_id").is(scope)), mine, UPSERT, Document.class, COLLECTION))
                .map(after -> new Before(scope, before(id, after)))
                .flatMap(before -> before.isNobody() ? Mono.just(before) : inLine(id, scope));
    }

    private Mono<Before> inLine(String id, String scope) {
        Mono<Before> look = stale(scope)
                .then(database.findById(scope, Document.class, COLLECTION))
                .map(now -> new Before(scope, before(id, now)));
        return look.filter(Before::isNobody)
                .repeatWhenEmpty(looks -> looks.delayElements(LOOK))
                .timeout(PATIENCE, look);
    }

    private Mono<Void> stale(String scope) {
        Instant now = clock.instant();
        Update stale = new Update().pull("held", query(where("until").lt(now)));
        return database.updateFirst(query(where("_id").is(scope)), stale, COLLECTION)
                .then();
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
