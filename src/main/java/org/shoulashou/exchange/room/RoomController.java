package org.shoulashou.exchange.room;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The room of a meeting: for adults of the two classes, at the device that the class sits before. */
@RestController
@RequestMapping("/api/meetings/{id}/room")
class RoomController {

    private final RoomDoor door;
    private final RoomActs acts;
    private final Rooms rooms;
    private final RoomLine line;
    private final ShowRoom show;

    RoomController(RoomDoor door, RoomActs acts, Rooms rooms, RoomLine line, ShowRoom show) {
        this.door = door;
        this.acts = acts;
        this.rooms = rooms;
        this.line = line;
        this.show = show;
    }

    record EnteringRoom(boolean nobodyInView) {}

    /** What is absent stays as it is. */
    record Silencing(
            boolean own, @Nullable Boolean muted, @Nullable Boolean blanked) {}

    @GetMapping
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> page(@PathVariable String id, Caller caller) {
        return shown(id, rooms.of(id), caller);
    }

    @PostMapping("/entry")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> enter(@PathVariable String id, @Valid @RequestBody EnteringRoom asked, Caller caller) {
        return shown(id, acts.enter(id, asked.nobodyInView(), caller), caller);
    }

    @PostMapping("/opening")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> open(@PathVariable String id, Caller caller) {
        return shown(id, acts.open(id, caller), caller);
    }

    @PostMapping("/silence")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> silence(@PathVariable String id, @Valid @RequestBody Silencing asked, Caller caller) {
        return shown(id, acts.silence(id, asked.own(), asked.muted(), asked.blanked(), caller), caller);
    }

    @PostMapping("/end")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> end(@PathVariable String id, Caller caller) {
        return shown(id, acts.end(id, caller), caller);
    }

    /** The line of signals: a WebSocket, guarded like every endpoint and by more. */
    @GetMapping("/line")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<Void> line(@PathVariable String id, ServerWebExchange exchange, Caller caller) {
        return door.let(id, caller).flatMap(let -> line.open(let, exchange, caller));
    }

    private Mono<RoomPage> shown(String id, Mono<Room> room, Caller caller) {
        return show.page(id, room, caller);
    }
}
