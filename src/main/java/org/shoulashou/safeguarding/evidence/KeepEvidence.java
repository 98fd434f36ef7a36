package org.shoulashou.safeguarding.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.safeguarding.Evidence;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Seals evidence and keeps it. What is kept already is left as it is. */
@Component
public class KeepEvidence {

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final JsonMapper json;
    private final EvidencePictures pictures;
    private final Clock clock;

    KeepEvidence(
            ReactiveMongoTemplate database, Sealer sealer, JsonMapper json, EvidencePictures pictures, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.json = json;
        this.pictures = pictures;
        this.clock = clock;
    }

    public Mono<Void> keep(String concernId, Evidence evidence) {
        return database.exists(query(where("_id").is(concernId)), SealedEvidence.class)
                .filter(there -> !there)
                .flatMap(fresh -> pictures.copy(concernId, evidence.pictures()))
                .flatMap(copies -> insert(concernId, evidence.with(copies)));
    }

    /** Two who raise the same at once leave one; the copies of the other are swept away. */
    private Mono<Void> insert(String concernId, Evidence evidence) {
        return database.insert(sealed(concernId, evidence))
                .then(Mono.defer(() -> pictures.keep(evidence.pictures())))
                .onErrorComplete(DuplicateKeyException.class);
    }

    private SealedEvidence sealed(String concernId, Evidence evidence) {
        String text = json.writeValueAsString(evidence);
        return new SealedEvidence(concernId, sealer.seal(text, SealedEvidence.slot(concernId)), clock.instant());
    }
}
