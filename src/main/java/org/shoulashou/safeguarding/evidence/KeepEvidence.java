package org.shoulashou.safeguarding.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.safeguarding.Evidence;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Seals evidence and keeps it: words at once, then copies of pictures. What is kept already is left as it is. */
@Component
public class KeepEvidence {

    private static final Duration TRIED_FOR = Duration.ofDays(7);
    private static final int AT_ONCE = 50;

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final JsonMapper json;
    private final EvidencePictures pictures;
    private final OpenEvidence evidence;
    private final Clock clock;

    KeepEvidence(
            ReactiveMongoTemplate database,
            Sealer sealer,
            JsonMapper json,
            EvidencePictures pictures,
            OpenEvidence evidence,
            Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.json = json;
        this.pictures = pictures;
        this.evidence = evidence;
        this.clock = clock;
    }

    public Mono<Void> keep(String concernId, Evidence evidence) {
        return database.insert(sealed(concernId, evidence.withoutCopies()))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** Makes copies of pictures of which there is none yet. When that takes too long or fails, it is tried again later. */
    public Mono<Void> copyPictures(String concernId) {
        return database.findById(concernId, SealedEvidence.class)
                .filter(SealedEvidence::isIncomplete)
                .flatMap(kept -> copied(kept, evidence.read(kept)));
    }

    /** Of concerns of the last week; what cannot be copied by then is gone. */
    public Flux<String> incomplete() {
        Query which = query(where("missing").gt(0).and("at").gt(clock.instant().minus(TRIED_FOR)));
        return database.find(which.limit(AT_ONCE), SealedEvidence.class).map(SealedEvidence::id);
    }

    private Mono<Void> copied(SealedEvidence kept, Evidence before) {
        return pictures.copies(kept.id(), before.missing())
                .filter(copies -> !copies.isEmpty())
                .flatMap(copies -> replace(kept, before.withCopies(copies)).thenReturn(copies))
                .flatMap(copies -> pictures.keep(copies.values()));
    }

    /** Two who copy at once leave the copies of one; those of the other are swept away. */
    private Mono<Void> replace(SealedEvidence kept, Evidence longer) {
        SealedEvidence next = sealed(kept.id(), longer);
        Query unchanged = query(where("_id").is(kept.id()).and("missing").is(kept.missing()));
        Update update = new Update().set(SealedEvidence.FIELD, next.content()).set("missing", next.missing());
        return database.updateFirst(unchanged, update, SealedEvidence.class)
                .filter(done -> done.getModifiedCount() > 0)
                .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("another copied the pictures")))
                .then();
    }

    private SealedEvidence sealed(String concernId, Evidence evidence) {
        String text = json.writeValueAsString(evidence);
        int missing = evidence.missing().size();
        return new SealedEvidence(
                concernId, sealer.seal(text, SealedEvidence.slot(concernId)), clock.instant(), missing);
    }
}
