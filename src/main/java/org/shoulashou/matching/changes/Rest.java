package org.shoulashou.matching.changes;

import java.time.Clock;
import java.util.Collection;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Without consent a friendship rests and a proposal is over (R05). Doing it twice is doing it once. */
@Component
class Rest {

    private final Pairings pairings;
    private final Clock clock;

    Rest(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Void> ofPupils(Collection<String> withoutConsent) {
        return pairings.seatedOf(withoutConsent)
                .concatMap(pairing -> pairings.change(pairing.id(), this::rested))
                .then();
    }

    private Pairing rested(Pairing pairing) {
        return switch (pairing.state()) {
            case PROPOSED -> pairing.declined(Because.CONSENT_GONE, null, clock.instant());
            case ACTIVE -> pairing.paused(Because.CONSENT_GONE, null, clock.instant());
            case PAUSED, DECLINED, ENDED -> pairing;
        };
    }
}
