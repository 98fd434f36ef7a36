package org.shoulashou.matching.changes;

import java.time.Clock;
import java.util.List;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.Consents;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Without consent a friendship rests and a proposal is over, at once (R05). Asks what holds now, so it may come twice.
 * When the consent is back the adults of a school let the friendship go on; nothing does so by itself.
 */
@Component
class ConsentFollows implements EventHandler<ConsentChanged> {

    private final Consents consents;
    private final Pairings pairings;
    private final Clock clock;

    ConsentFollows(Consents consents, Pairings pairings, Clock clock) {
        this.consents = consents;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching.consent-follows";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        String pupil = happened.event().pupilId();
        return consents.mayCorrespond(pupil)
                .filter(may -> !may)
                .flatMapMany(withdrawn -> pairings.seatedOf(List.of(pupil)))
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
