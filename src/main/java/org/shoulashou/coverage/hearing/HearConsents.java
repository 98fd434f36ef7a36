package org.shoulashou.coverage.hearing;

import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody may take part, or no longer may. */
@Component
class HearConsents implements EventHandler<ConsentChanged> {

    private final MarkClasses mark;

    HearConsents(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.consents";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged event = happened.event();
        return mark.of(event.pupilId());
    }
}
