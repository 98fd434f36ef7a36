package org.shoulashou.platform.crypto;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * A key for each person, wrapped by the house's own. What was written about or by somebody is closed with it; destroying
 * it erases all of that at once, in every copy that has no older copy of the keys beside it (R19).
 */
public final class PersonKeys {

    static final String COLLECTION = "personKeys";
    static final String WRAPPED = "wrapped";

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    PersonKeys(ReactiveMongoTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Made at the first use. Fails with {@link CannotOpen} when it was destroyed: nobody is written down again. */
    public Mono<PersonKey> of(String person) {
        return stored(person).switchIfEmpty(Mono.defer(() -> make(person))).map(found -> opened(person, found));
    }

    /** Doing it twice is doing it once. That there was one stays, so that no second one is made. */
    public Mono<Void> destroy(String person) {
        Update gone = new Update().unset(WRAPPED).set("destroyedAt", clock.instant());
        return database.upsert(query(where("_id").is(person)), gone, COLLECTION).then();
    }

    private Mono<Document> stored(String person) {
        return database.findById(person, Document.class, COLLECTION);
    }

    private Mono<Document> make(String person) {
        Sealed wrapped = ContentKey.fresh().sealed(sealer, slot(person));
        Document fresh = new Document("_id", person)
                .append(WRAPPED, new Document("key", wrapped.key()).append("data", wrapped.data()))
                .append("madeAt", clock.instant());
        return database.insert(fresh, COLLECTION).onErrorResume(DuplicateKeyException.class, another -> stored(person));
    }

    private PersonKey opened(String person, Document found) {
        Document wrapped = found.get(WRAPPED, Document.class);
        if (wrapped == null) throw new CannotOpen(slot(person), "the key of this person was destroyed");
        Sealed sealed = new Sealed(wrapped.getString("key"), wrapped.getString("data"));
        return new PersonKey(person, ContentKey.opened(sealer, sealed, slot(person)));
    }

    private static Slot slot(String person) {
        return new Slot(person, WRAPPED);
    }
}
