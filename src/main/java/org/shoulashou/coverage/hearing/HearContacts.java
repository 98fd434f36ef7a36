package org.shoulashou.coverage.hearing;

import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.exchange.ExchangeEvents.ContactMoved;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Something passed between two classes, and both have said so, or one takes it back. */
@Component
class HearContacts implements EventHandler<ContactMoved> {

    private final MarkClasses mark;

    HearContacts(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.contacts";
    }

    @Override
    public Class<ContactMoved> listensTo() {
        return ContactMoved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ContactMoved> happened) {
        return mark.both(happened.event().classPairing());
    }
}
