package org.shoulashou.safeguarding.evidence;

import java.time.Clock;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.SafeguardingProblems;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who looks, and only then opens (R15). */
@Component
public class OpenEvidence {

    private final StoredConcerns concerns;
    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    OpenEvidence(StoredConcerns concerns, ReactiveMongoTemplate database, Sealer sealer, JsonMapper json, Clock clock) {
        this.concerns = concerns;
        this.database = database;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    public Mono<Evidence> open(String concernId, Caller lead) {
        return concerns.change(concernId, concern -> opened(concern, lead))
                .flatMap(written -> database.findById(concernId, SealedEvidence.class))
                .map(this::read)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .onErrorMap(CannotOpen.class, broken -> SafeguardingProblems.EVIDENCE_BROKEN.refusal());
    }

    private Concern opened(Concern concern, Caller lead) {
        return concern.opened(Hand.of(lead), clock.instant());
    }

    Evidence read(SealedEvidence sealed) {
        String text = sealer.open(sealed.content(), SealedEvidence.slot(sealed.id()));
        return json.readValue(text, Evidence.class);
    }
}
