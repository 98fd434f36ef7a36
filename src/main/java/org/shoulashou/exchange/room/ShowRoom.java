package org.shoulashou.exchange.room;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.meetings.WhoMayBeSeen.Seen;
import org.shoulashou.exchange.room.RoomDoor.Let;
import org.shoulashou.exchange.room.RoomPage.RoomRecording;
import org.shoulashou.exchange.room.RoomPage.Side;
import org.shoulashou.exchange.room.RoomPage.Stage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The room as somebody who may come in sees it. */
@Component
class ShowRoom {

    private final RoomDoor door;
    private final WhoMayBeSeen who;
    private final IceServers ice;

    ShowRoom(RoomDoor door, WhoMayBeSeen who, IceServers ice) {
        this.door = door;
        this.who = who;
        this.ice = ice;
    }

    Mono<RoomPage> page(String id, Mono<Room> room, Caller caller) {
        return door.let(id, caller).flatMap(let -> page(let, room));
    }

    private Mono<RoomPage> page(Let let, Mono<Room> room) {
        return Mono.zip(room, who.of(let.schoolClass())).map(both -> page(let, both.getT1(), both.getT2()));
    }

    private RoomPage page(Let let, Room room, Seen seen) {
        RoomHours hours = RoomHours.of(let.meeting()).orElseThrow();
        return new RoomPage(
                let.meeting().agenda().title(),
                hours.from(),
                hours.until(),
                penNames(seen.sittingOut()),
                side(room, let.half()),
                side(room, let.half().other()),
                room.isReady(let.half()),
                room.isOpen(),
                room.ended() != null,
                let.half() == Half.INLAND,
                recording(room, let.half(), seen),
                ice.servers());
    }

    private static RoomRecording recording(Room room, Half half, Seen seen) {
        List<String> out = penNames(seen.notRecorded());
        Taping taping = room.taping();
        if (taping == null) return new RoomRecording(Stage.NONE, false, null, out);
        boolean byUs = taping.by() == half;
        Stage stage = taping.isRunning() ? Stage.RUNNING : Stage.ASKED;
        return new RoomRecording(stage, byUs, byUs && taping.isRunning() ? taping.id() : null, out);
    }

    private static List<String> penNames(List<Pupil> pupils) {
        return pupils.stream().map(Pupil::penName).toList();
    }

    private static Side side(Room room, Half half) {
        return new Side(
                room.isHere(half), room.muted().contains(half), room.blanked().contains(half));
    }
}
