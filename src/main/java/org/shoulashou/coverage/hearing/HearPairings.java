package org.shoulashou.coverage.hearing;

import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A pair was confirmed, rests, goes on or is over. */
@Component
class HearPairings implements EventHandler<PairingChanged> {

    private final MarkClasses mark;

    HearPairings(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.pairings";
    }

    @Override
    public Class<PairingChanged> listensTo() {
        return PairingChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairingChanged> happened) {
        PairingChanged event = happened.event();
        return mark.of(event.inlandPupil(), event.partnerPupil());
    }
}
