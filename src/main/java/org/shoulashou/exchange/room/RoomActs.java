package org.shoulashou.exchange.room;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.room.RoomDoor.Let;
import org.shoulashou.matching.Hand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an adult does with the room: comes in with a class, opens it, silences a side, ends it. */
@Component
class RoomActs {

    private final RoomDoor door;
    private final Rooms rooms;
    private final WhoMayBeSeen who;
    private final Clock clock;

    RoomActs(RoomDoor door, Rooms rooms, WhoMayBeSeen who, Clock clock) {
        this.door = door;
        this.rooms = rooms;
        this.who = who;
        this.clock = clock;
    }

    /** @param confirmed that nobody of the list of those who may not be in view is in view */
    Mono<Room> enter(String id, boolean confirmed, Caller caller) {
        return door.let(id, caller)
                .delayUntil(let -> confirmed ? Mono.empty() : requireNobodySitsOut(let))
                .flatMap(let -> rooms.change(id, room -> room.entered(let.half(), hand(caller))));
    }

    private Mono<Void> requireNobodySitsOut(Let let) {
        return who.of(let.meeting().between().on(let.half()).schoolClass())
                .filter(seen -> seen.sittingOut().isEmpty())
                .switchIfEmpty(Mono.error(ExchangeProblems.ROOM_UNCONFIRMED::refusal))
                .then();
    }

    Mono<Room> open(String id, Caller caller) {
        return door.let(id, caller).flatMap(let -> rooms.change(id, room -> room.opened(hand(caller))));
    }

    /** Either adult may silence either side: whoever sees something that should not be seen acts at once. */
    Mono<Room> silence(String id, boolean own, @Nullable Boolean mute, @Nullable Boolean blank, Caller caller) {
        return door.let(id, caller)
                .map(let -> own ? let.half() : let.half().other())
                .flatMap(half -> rooms.change(id, room -> room.silenced(half, mute, blank)));
    }

    Mono<Room> end(String id, Caller caller) {
        return door.let(id, caller).flatMap(let -> rooms.change(id, room -> room.ended(hand(caller))));
    }

    /** Whose line this is may change the room; which half that is, the door has said. */
    Mono<Room> line(String id, Half half, String line) {
        return rooms.of(id)
                .filter(room -> room.isReady(half))
                .switchIfEmpty(Mono.error(ExchangeProblems.ROOM_UNCONFIRMED::refusal))
                .flatMap(room -> rooms.change(id, now -> now.linked(half, line)));
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
