package org.shoulashou.accounts.log;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How far the log reached, closed with a key that is not in the database. A chain alone cannot tell that its newest
 * lines were cut off, or that all of it was written anew by somebody who can compute hashes; the seal can.
 */
@Component
class LogSeal {

    private static final String COLLECTION = "actionLogSeal";
    private static final String ID = "newest";
    private static final String FIELD = "sealed";
    private static final Slot SLOT = new Slot(ID, FIELD);

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;

    LogSeal(ReactiveMongoTemplate database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** The line that stood at the end. A crash before the seal was raised leaves it a little behind, which is no harm. */
    record Newest(long seq, String hash) {

        static final Newest NOTHING_YET = new Newest(0, LogEntry.BEGINNING);
        static final Newest BROKEN = new Newest(-1, "");
    }

    Mono<Void> raise(LogEntry entry) {
        Sealed sealed = sealer.seal(entry.seq() + " " + entry.hash(), SLOT);
        Query lower = new Query(where("_id").is(ID).and("seq").lt(entry.seq()));
        Update raised = new Update()
                .set("seq", entry.seq())
                .set(FIELD + ".key", sealed.key())
                .set(FIELD + ".data", sealed.data());
        return database.upsert(lower, raised, COLLECTION)
                .onErrorComplete(DuplicateKeyException.class) // another instance has raised it further
                .then();
    }

    Mono<Newest> newest() {
        return database.findById(ID, Document.class, COLLECTION).map(this::open).defaultIfEmpty(Newest.NOTHING_YET);
    }

    private Newest open(Document stored) {
        try {
            Document sealed = stored.get(FIELD, Document.class);
            String text = sealer.open(new Sealed(sealed.getString("key"), sealed.getString("data")), SLOT);
            long seq = stored.get("seq", Number.class).longValue();
            return text.startsWith(seq + " ") ? new Newest(seq, text.substring(text.indexOf(' ') + 1)) : Newest.BROKEN;
        } catch (RuntimeException tampered) {
            return Newest.BROKEN;
        }
    }

    /** A rotation of keys seals it anew (R32). */
    @Configuration(proxyBeanMethods = false)
    static class ResealLog {

        @Bean
        Reseal resealTheLog(ReactiveMongoTemplate database, Sealer sealer) {
            return new ResealField(database, sealer, COLLECTION, FIELD);
        }
    }
}
