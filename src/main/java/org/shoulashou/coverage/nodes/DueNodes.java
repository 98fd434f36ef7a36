package org.shoulashou.coverage.nodes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What must be counted again, as stored: a crash forgets nothing. */
@Component
class DueNodes {

    private static final Instant AT_ONCE = Instant.EPOCH;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 10;
    private static final int SIDE_BY_SIDE = 8;

    private final ReactiveMongoTemplate database;
    private final Clock clock;

    DueNodes(ReactiveMongoTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> markClasses(Collection<String> classes) {
        return markClasses(classes, Due.CLASS_RANK);
    }

    /** Of many classes, of which nothing in particular is told. */
    Mono<Void> markWalked(Collection<String> classes) {
        return markClasses(classes, Due.WALKED_RANK);
    }

    private Mono<Void> markClasses(Collection<String> classes, int rank) {
        return Flux.fromIterable(classes)
                .flatMap(id -> mark(Scope.schoolClass(id).key(), rank), SIDE_BY_SIDE)
                .then();
    }

    Mono<Void> mark(List<String> line) {
        return line.isEmpty() ? Mono.empty() : mark(line.get(0), Node.rank(line));
    }

    private Mono<Void> mark(String id, int rank) {
        Update stamped = new Update()
                .max("rank", rank)
                .set("stamp", UUID.randomUUID().toString())
                .set("after", AT_ONCE);
        return Mono.defer(() -> database.upsert(query(where("_id").is(id)), stamped, Due.class))
                .retryWhen(Retry.max(TRIES).filter(DuplicateKeyException.class::isInstance))
                .then();
    }

    /** Of one level, in the order of the ids, so many at once. */
    Flux<Due> ofRank(int rank, String after, int atMost) {
        Criteria next = where("rank").is(rank).and("_id").gt(after);
        Query first = query(next.and("after").lte(clock.instant()))
                .with(Sort.by("_id"))
                .limit(atMost);
        return database.find(first, Due.class);
    }

    /** Unless it was marked again since. */
    Mono<Void> done(Due due) {
        return database.remove(query(where("_id").is(due.id()).and("stamp").is(due.stamp())), Due.class)
                .then();
    }

    Mono<Void> later(Due due) {
        Query same = query(where("_id").is(due.id()).and("stamp").is(due.stamp()));
        Update paused = new Update().set("after", clock.instant().plus(PAUSE));
        return database.updateFirst(same, paused, Due.class).then();
    }

    Mono<Boolean> none() {
        return database.exists(new Query(), Due.class).map(any -> !any);
    }
}
