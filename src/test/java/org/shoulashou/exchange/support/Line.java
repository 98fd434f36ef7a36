package org.shoulashou.exchange.support;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shoulashou.accounts.support.Browser;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A page's line to the room: what it says, what it hears, and whether it still stands. */
public final class Line {

    private static final int A_WHILE = 20;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Sinks.Many<String> said = Sinks.many().unicast().onBackpressureBuffer();
    private final Sinks.One<String> end = Sinks.one();

    private Line() {}

    public static Line to(int port, String path, Browser who, String origin) {
        Line line = new Line();
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.COOKIE, Browser.SESSION + "=" + who.session());
        headers.setOrigin(origin);
        new ReactorNettyWebSocketClient()
                .execute(URI.create("ws://127.0.0.1:" + port + path), headers, line::talk)
                .subscribe(
                        done -> {}, refused -> line.end.tryEmitValue("refused"), () -> line.end.tryEmitValue("over"));
        return line;
    }

    private Mono<Void> talk(WebSocketSession session) {
        Mono<Void> hears = session.receive()
                .map(WebSocketMessage::getPayloadAsText)
                .doOnNext(heard::add)
                .then();
        return Mono.firstWithSignal(hears, session.send(said.asFlux().map(session::textMessage)));
    }

    public void say(String words) {
        said.tryEmitNext(words);
    }

    /** Waits until something of this kind is heard. */
    public String hear(String part) throws InterruptedException {
        String next = heard.poll(A_WHILE, TimeUnit.SECONDS);
        while (next != null && !next.contains(part)) next = heard.poll(A_WHILE, TimeUnit.SECONDS);
        return String.valueOf(next);
    }

    /** {@code refused} before it stood, {@code over} afterwards. */
    public String ends() {
        return String.valueOf(end.asMono().block(Duration.ofSeconds(A_WHILE)));
    }
}
