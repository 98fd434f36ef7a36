package org.shoulashou.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.shoulashou.consent.notices.Notices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Consents for whoever counts them. */
@Component
public class ConsentFigures {

    private final Consents consents;
    private final Notices notices;

    ConsentFigures(Consents consents, Notices notices) {
        this.consents = consents;
        this.notices = notices;
    }

    /** Those of them with a valid consent to correspond. */
    public Mono<Set<String>> valid(Collection<String> pupils) {
        return consents.mayCorrespond(pupils);
    }

    /** Of those with a valid consent, since when; for whoever knows the pupils. */
    public Mono<Map<String, Instant>> validSince(Collection<String> pupils) {
        return consents.mayCorrespondSince(pupils);
    }

    /** Since when answers count: another number, and others are valid though nobody said a word (R06). */
    public int notice() {
        return notices.countsFrom();
    }
}
