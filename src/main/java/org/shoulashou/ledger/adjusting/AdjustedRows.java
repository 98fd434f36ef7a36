package org.shoulashou.ledger.adjusting;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows about whose adjustments somebody decides, as stored. */
@Component
class AdjustedRows {

    private final ReactiveMongoTemplate database;

    AdjustedRows(ReactiveMongoTemplate database) {
        this.database = database;
    }

    Mono<AdjustedRow> of(String line) {
        return database.findById(line, AdjustedRow.class).defaultIfEmpty(AdjustedRow.untouched(line));
    }

    /** Ends as stale when somebody else wrote to the row since, or was the first to write to it. */
    Mono<AdjustedRow> save(AdjustedRow row) {
        return database.save(row).onErrorMap(DuplicateKeyException.class, AdjustedRows::cameSecond);
    }

    private static OptimisticLockingFailureException cameSecond(DuplicateKeyException twice) {
        return new OptimisticLockingFailureException("somebody else has begun this row", twice);
    }
}
