package org.shoulashou.safeguarding.evidence;

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
    private final Clock clock;

    KeepEvidence(ReactiveMongoTemplate database, Sealer sealer, JsonMapper json, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    public Mono<Void> keep(String concernId, Evidence evidence) {
        return database.insert(sealed(concernId, evidence))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    private SealedEvidence sealed(String concernId, Evidence evidence) {
        String text = json.writeValueAsString(evidence);
        return new SealedEvidence(concernId, sealer.seal(text, SealedEvidence.slot(concernId)), clock.instant());
    }
}
