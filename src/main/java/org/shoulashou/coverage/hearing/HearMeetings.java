package org.shoulashou.coverage.hearing;

import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.exchange.ExchangeEvents.MeetingMoved;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two classes met, and both have said so. */
@Component
class HearMeetings implements EventHandler<MeetingMoved> {

    private final MarkClasses mark;

    HearMeetings(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.meetings";
    }

    @Override
    public Class<MeetingMoved> listensTo() {
        return MeetingMoved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends MeetingMoved> happened) {
        return mark.both(happened.event().classPairing());
    }
}
