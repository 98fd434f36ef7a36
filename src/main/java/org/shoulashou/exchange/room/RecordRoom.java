package org.shoulashou.exchange.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.log.LogFirst;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Part;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.meetings.WhoMayBeSeen.Seen;
import org.shoulashou.exchange.recordings.Recording;
import org.shoulashou.exchange.recordings.Recording.Words;
import org.shoulashou.exchange.recordings.Recordings;
import org.shoulashou.exchange.room.RoomDoor.Let;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.crypto.Unguessable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One class records when the teachers of both have compared those in view with the list of today, and everybody who has
 * a part has the consent for it (R02). Each piece that comes asks again.
 */
@Component
class RecordRoom {

    /** The last piece comes after the end that it was cut off by. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);

    private final RoomDoor door;
    private final Rooms rooms;
    private final WhoMayBeSeen who;
    private final Recordings recordings;
    private final LogFirst log;
    private final Clock clock;

    RecordRoom(RoomDoor door, Rooms rooms, WhoMayBeSeen who, Recordings recordings, LogFirst log, Clock clock) {
        this.door = door;
        this.rooms = rooms;
        this.who = who;
        this.recordings = recordings;
        this.log = log;
        this.clock = clock;
    }

    /** @param confirmed that nobody of the own class who may not be recorded is in view or speaks */
    Mono<Room> ask(String id, boolean confirmed, Caller caller) {
        return door.let(id, caller)
                .delayUntil(let -> require(let, confirmed))
                .flatMap(let ->
                        rooms.change(id, room -> room.askedToRecord(let.half(), hand(caller), Unguessable.next())));
    }

    Mono<Room> agree(String id, boolean confirmed, Caller caller) {
        return door.let(id, caller)
                .delayUntil(let -> require(let, confirmed))
                .flatMap(let -> rooms.change(id, room -> room.agreedToRecord(let.half(), hand(caller)))
                        .delayUntil(room -> begin(let.meeting(), room, caller)));
    }

    /** Either adult: to take the wish back, to say no, to end it. */
    Mono<Room> stop(String id, Caller caller) {
        return door.let(id, caller).flatMap(let -> rooms.change(id, Room::untaped));
    }

    /** Gives back which piece comes next. */
    Mono<Integer> take(String id, String recording, int number, byte[] piece, Caller caller) {
        return door.let(id, caller)
                .flatMap(let -> recordings.get(id, recording).filter(found -> found.by() == let.half()))
                .switchIfEmpty(Mono.error(ExchangeProblems.RECORDING_GONE::refusal))
                .delayUntil(this::requireRunning)
                .delayUntil(this::requireConsents)
                .flatMap(found -> recordings.take(found, number, piece));
    }

    private Mono<Void> require(Let let, boolean confirmed) {
        List<Part> cast = let.meeting().course().parts().getOrDefault(let.half(), List.of());
        return who.of(let.schoolClass())
                .doOnNext(seen -> refuseUnfit(seen, cast, confirmed))
                .then();
    }

    private static void refuseUnfit(Seen seen, List<Part> cast, boolean confirmed) {
        long without = cast.stream()
                .map(Part::pupil)
                .filter(seen.byVideo()::contains)
                .filter(pupil -> !seen.mayBeRecorded(pupil))
                .distinct()
                .count();
        if (without > 0) throw ExchangeProblems.RECORDING_CONSENTS.refusal(without);
        if (!confirmed && !seen.notRecorded().isEmpty()) throw ExchangeProblems.RECORDING_UNCONFIRMED.refusal();
    }

    /** Written down in both schools before anything is kept. */
    private Mono<Recording> begin(Meeting meeting, Room room, Caller caller) {
        Taping taping = room.taping();
        if (taping == null || taping.agreed() == null) return Mono.empty();
        Words words = new Words(taping.by(), taping.asked(), taping.agreed());
        return recorded(meeting)
                .flatMap(shown ->
                        log.thenShow(acted(meeting, caller), recordings.begin(taping.id(), meeting, words, shown)));
    }

    private static Acted acted(Meeting meeting, Caller caller) {
        List<String> within = Stream.of(Half.values())
                .flatMap(half -> meeting.between().logged(half).stream())
                .distinct()
                .toList();
        return Acted.by(caller, Action.MEETING_RECORDED, within).on(meeting.id());
    }

    /** Of both classes, who may be in it today. */
    private Mono<List<String>> recorded(Meeting meeting) {
        return recorded(Stream.of(Half.values())
                .map(half -> meeting.between().on(half).schoolClass())
                .toList());
    }

    private Mono<List<String>> recorded(List<String> classes) {
        return Flux.fromIterable(classes)
                .concatMap(who::of)
                .flatMapIterable(Seen::recorded)
                .collectList();
    }

    private Mono<Void> requireRunning(Recording recording) {
        Instant last = recording.lastAt().plus(AFTERWARDS);
        return rooms.of(recording.meeting())
                .filter(room -> room.isTaping(recording.id()) || clock.instant().isBefore(last))
                .switchIfEmpty(Mono.error(ExchangeProblems.RECORDING_GONE::refusal))
                .then();
    }

    /** A consent that has gone is heeded before anybody is told that it has. */
    private Mono<Void> requireConsents(Recording recording) {
        return recorded(recording.classes())
                .filter(today -> today.containsAll(recording.shown()))
                .switchIfEmpty(recordings.close(recording).then(Mono.error(ExchangeProblems.RECORDING_GONE::refusal)))
                .then();
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
