package org.shoulashou.exchange.room;

import java.time.Clock;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets in an adult of one of the two classes of an agreed meeting, within its hours, while there is a friendship. */
@Component
class RoomDoor {

    private final Meetings meetings;
    private final LivingFriends friends;
    private final Clock clock;

    RoomDoor(Meetings meetings, LivingFriends friends, Clock clock) {
        this.meetings = meetings;
        this.friends = friends;
        this.clock = clock;
    }

    /** Somebody who may come in, for one of the classes. */
    record Let(Meeting meeting, Half half) {

        String id() {
            return meeting.id();
        }

        /** The own one. */
        String schoolClass() {
            return meeting.between().on(half).schoolClass();
        }
    }

    Mono<Let> let(String id, Caller caller) {
        return meetings.get(id)
                .doOnNext(this::refuseOutsideHours)
                .delayUntil(meeting -> friends.require(meeting.between().classPairing()))
                .map(meeting -> new Let(meeting, Half.speaking(meeting.between(), caller)));
    }

    private void refuseOutsideHours(Meeting meeting) {
        RoomHours hours = RoomHours.of(meeting).orElseThrow(ExchangeProblems.NOTHING_AGREED::refusal);
        if (!hours.hold(clock.instant())) throw ExchangeProblems.ROOM_CLOSED.refusal();
    }
}
