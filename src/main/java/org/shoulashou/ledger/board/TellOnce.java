package org.shoulashou.ledger.board;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a thing once. Two instances that look at once tell once. */
@Component
class TellOnce {

    private final Aggregates aggregates;
    private final ReactiveMongoTemplate database;
    private final Clock clock;

    TellOnce(Aggregates aggregates, ReactiveMongoTemplate database, Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.clock = clock;
    }

    /** Emits what was told anew. */
    Mono<ToldTask> of(String id, LedgerEvents event) {
        return database.exists(query(where("_id").is(id)), ToldTask.class)
                .filter(known -> !known)
                .flatMap(fresh -> aggregates.save(ToldTask.of(id, event, clock.instant())))
                .onErrorResume(DuplicateKeyException.class, again -> Mono.empty());
    }
}
