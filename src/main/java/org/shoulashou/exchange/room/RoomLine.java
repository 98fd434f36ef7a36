package org.shoulashou.exchange.room;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.room.RoomDoor.Let;
import org.shoulashou.platform.crypto.Unguessable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of signals from one class. It ends with the session, with the hours, with the room, with a friendship, and when
 * the same class opens another one.
 */
@Component
class RoomLine {

    private static final Duration TICK = Duration.ofMillis(400);
    private static final int TICKS_BETWEEN_GUARDS = 8;
    private static final CloseStatus OVER = CloseStatus.POLICY_VIOLATION;

    private final RoomDoor door;
    private final RoomActs acts;
    private final Rooms rooms;
    private final Post post;
    private final WhoIsAsking whoIsAsking;
    private final ReactiveSessionRepository<? extends Session> sessions;
    private final WebSocketService sockets;
    private final JsonMapper json;
    private final Clock clock;

    RoomLine(
            RoomDoor door,
            RoomActs acts,
            Rooms rooms,
            Post post,
            WhoIsAsking whoIsAsking,
            ReactiveSessionRepository<? extends Session> sessions,
            WebSocketService sockets,
            JsonMapper json,
            Clock clock) {
        this.door = door;
        this.acts = acts;
        this.rooms = rooms;
        this.post = post;
        this.whoIsAsking = whoIsAsking;
        this.sessions = sessions;
        this.sockets = sockets;
        this.json = json;
        this.clock = clock;
    }

    /** One open line. */
    private record Open(Let let, String id, ServerWebExchange exchange, Caller caller, Rate rate, AtomicLong seen) {

        String meeting() {
            return let.id();
        }

        Half half() {
            return let.half();
        }
    }

    Mono<Void> open(Let let, ServerWebExchange exchange, Caller caller) {
        if (!isFromHere(exchange)) return Mono.error(ExchangeProblems.ROOM_ELSEWHERE.refusal());
        Open line = new Open(let, Unguessable.next(), exchange, caller, new Rate(), new AtomicLong(-1));
        return acts.line(let.id(), let.half(), line.id())
                .then(post.clear(let.id(), let.half()))
                .then(Mono.defer(() -> sockets.handleRequest(exchange, session -> talk(session, line))));
    }

    /** A page of another house may open no line with the cookie of somebody who is signed in here. */
    static boolean isFromHere(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String origin = headers.getOrigin();
        String host = headers.getFirst(HttpHeaders.HOST);
        return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private Mono<Void> talk(WebSocketSession session, Open line) {
        Mono<Void> heard = session.receive()
                .map(WebSocketMessage::getPayloadAsText)
                .concatMap(said -> relay(said, line))
                .then();
        Mono<Void> told = session.send(news(line).map(session::textMessage));
        return Mono.firstWithSignal(heard, told)
                .onErrorComplete()
                .then(rooms.change(line.meeting(), room -> room.unlinked(line.half(), line.id())))
                .then(Mono.defer(() -> session.close(OVER)));
    }

    /** Whoever says too much, or what is no signal, loses the line. */
    private Mono<Void> relay(String said, Open line) {
        if (!line.rate().allows(clock.instant())) return Mono.error(new IllegalStateException("Too many signals"));
        Signal signal = read(said);
        return rooms.of(line.meeting())
                .filter(room -> room.isOpen() && isThis(room, line))
                .flatMap(open -> post.send(line.meeting(), line.half().other(), signal));
    }

    private Signal read(String said) {
        try {
            Signal signal = json.readValue(said, Signal.class);
            if (signal.fits()) return signal;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("No signal", broken);
        }
        throw new IllegalArgumentException("No signal");
    }

    /** What came from the other class, and that the room has changed; ends with whatever ends the line. */
    private Flux<String> news(Open line) {
        return Flux.interval(Duration.ZERO, TICK)
                .onBackpressureDrop()
                .concatMap(tick -> tick % TICKS_BETWEEN_GUARDS == 0 ? guarded(line) : Mono.just(true), 1)
                .takeWhile(may -> may)
                .concatMap(tick -> rooms.of(line.meeting()), 1)
                .takeWhile(room -> isThis(room, line))
                .concatMap(room -> tidings(room, line), 1);
    }

    private Flux<String> tidings(Room room, Open line) {
        Long version = room.version();
        long now = version == null ? 0 : version;
        Flux<String> changed = line.seen().getAndSet(now) == now ? Flux.empty() : Flux.just(changed());
        return room.isOpen()
                ? changed.concatWith(post.take(line.meeting(), line.half()).map(json::writeValueAsString))
                : changed;
    }

    private String changed() {
        return json.writeValueAsString(Map.of("type", "changed"));
    }

    private static boolean isThis(Room room, Open line) {
        return room.ended() == null && line.id().equals(room.lines().get(line.half()));
    }

    private Mono<Boolean> guarded(Open line) {
        return whoIsAsking
                .find(line.exchange())
                .filter(caller -> isSame(caller, line))
                .flatMap(same -> line.exchange().getSession())
                .flatMap(session -> sessions.findById(session.getId()).hasElement())
                .filter(there -> there)
                .flatMap(there -> door.let(line.meeting(), line.caller()))
                .map(let -> true)
                .onErrorReturn(false)
                .defaultIfEmpty(false);
    }

    private static boolean isSame(Optional<Caller> caller, Open line) {
        return caller.filter(now -> now.accountId().equals(line.caller().accountId()))
                .filter(now -> Half.speaksFor(line.let().meeting().between(), line.half(), now))
                .isPresent();
    }
}
