package org.shoulashou.exchange.pages;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.exchange.meetings.Meetings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A meeting lies in both classes. */
@Component
class MeetingLocation implements Located {

    private final Meetings meetings;

    MeetingLocation(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return meetings.find(id).map(meeting -> meeting.between().scopes());
    }
}
