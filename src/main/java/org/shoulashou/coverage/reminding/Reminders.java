package org.shoulashou.coverage.reminding;

import java.time.Clock;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reminds of a thing once, however often and from however many instances it is seen to be due. */
@Component
public class Reminders {

    private final Aggregates aggregates;
    private final ReactiveMongoTemplate database;
    private final Clock clock;

    Reminders(Aggregates aggregates, ReactiveMongoTemplate database, Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.clock = clock;
    }

    public Mono<Void> once(String id, Acted told) {
        return database.findById(id, Reminded.class)
                .switchIfEmpty(Mono.defer(() -> aggregates.save(Reminded.of(id, told, clock.instant()))))
                .onErrorResume(DuplicateKeyException.class, again -> Mono.empty())
                .then();
    }
}
