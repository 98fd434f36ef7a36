package org.shoulashou.matching.changes;

import java.util.List;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.Consents;
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
    private final Rest rest;

    ConsentFollows(Consents consents, Rest rest) {
        this.consents = consents;
        this.rest = rest;
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
        return consents.mayCorrespond(pupil).filter(may -> !may).flatMap(withdrawn -> rest.ofPupils(List.of(pupil)));
    }
}
