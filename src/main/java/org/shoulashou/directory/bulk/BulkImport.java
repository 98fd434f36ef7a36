package org.shoulashou.directory.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.directory.bulk.rows.Counts;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A list that somebody imports; its id is the job's.
 *
 * @param owner who alone sees what was rejected
 * @param name  of the file, closed: people write names into names of files
 * @param acted what the action log says of it, once, when it is over
 * @param due   when somebody has to look after it; absent when nothing of it is kept any more
 */
@Document(BulkImport.COLLECTION)
@CompoundIndex(name = "ofOwner", def = "{owner: 1, startedAt: -1}")
record BulkImport(
        @Id String id,
        @Version @Nullable Long version,
        String owner,
        Sealed name,
        int bytes,
        Acted acted,
        Instant startedAt,
        @Nullable Instant closedAt,
        @Indexed(sparse = true) @Nullable Instant due,
        Outbox outbox)
        implements Aggregate<BulkImport> {

    static final String COLLECTION = "imports";
    static final String NAME = "name";

    static Slot nameSlot(String id) {
        return new Slot(id, NAME);
    }

    static BulkImport of(String id, Sealed name, int bytes, Acted acted, Instant now) {
        return new BulkImport(id, null, acted.actorId(), name, bytes, acted.on(id), now, null, now, Outbox.empty());
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** Its list is gone; what was rejected stays until then. */
    BulkImport closed(Counts counts, Instant now, Instant until) {
        return new BulkImport(id, version, owner, name, bytes, acted, startedAt, now, until, outbox)
                .telling(acted.on(id, counts.inWords().zh()), now);
    }

    BulkImport forgotten() {
        return new BulkImport(id, version, owner, name, bytes, acted, startedAt, closedAt, null, outbox);
    }

    @Override
    public BulkImport withOutbox(Outbox next) {
        return new BulkImport(id, version, owner, name, bytes, acted, startedAt, closedAt, due, next);
    }
}
