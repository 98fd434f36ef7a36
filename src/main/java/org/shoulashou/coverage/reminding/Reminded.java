package org.shoulashou.coverage.reminding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody was reminded of something once, so that nobody is reminded again.
 *
 * @param id of what, due when
 */
@Document("coverageReminded")
record Reminded(@Id String id, @Version @Nullable Long version, Outbox outbox) implements Aggregate<Reminded> {

    static Reminded of(String id, Acted told, Instant now) {
        return new Reminded(id, null, Outbox.empty()).telling(told, now);
    }

    @Override
    public Reminded withOutbox(Outbox next) {
        return new Reminded(id, version, next);
    }
}
