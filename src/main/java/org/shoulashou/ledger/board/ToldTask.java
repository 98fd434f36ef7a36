package org.shoulashou.ledger.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody was told of a row once, so that nobody is told again.
 *
 * @param id what was told, of which row, due when
 */
@Document("ledgerTold")
record ToldTask(@Id String id, @Version @Nullable Long version, Outbox outbox) implements Aggregate<ToldTask> {

    static ToldTask of(String id, LedgerEvents event, Instant now) {
        return new ToldTask(id, null, Outbox.empty()).telling(event, now);
    }

    @Override
    public ToldTask withOutbox(Outbox next) {
        return new ToldTask(id, version, next);
    }
}
