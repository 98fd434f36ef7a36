package org.shoulashou.notifications.news;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.shoulashou.notifications.NotificationsProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lines to pages that are open. A line only carries what lies in the database, in its order and from where the page
 * is: it may break at any moment and loses nothing. It ends when its person is signed out, and before the program
 * stops, which would otherwise wait for it.
 */
@Component
class Live implements SmartLifecycle {

    /** Often enough for proxies, which cut silent lines, and for news that another instance wrote late. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(25);

    private static final ServerSentEvent<NewsRow> STILL_HERE =
            ServerSentEvent.<NewsRow>builder().comment("").build();

    private final Newsboard board;
    private final Doorbell doorbell;
    private final WhoIsAsking whoIsAsking;
    private final ReactiveSessionRepository<? extends Session> sessions;
    private final Duration life;
    private final Duration askEvery;
    private volatile Sinks.One<Boolean> stopping = Sinks.one();
    private volatile boolean running;

    Live(
            Newsboard board,
            Doorbell doorbell,
            WhoIsAsking whoIsAsking,
            ReactiveSessionRepository<? extends Session> sessions,
            NotificationsProperties settings) {
        this.board = board;
        this.doorbell = doorbell;
        this.whoIsAsking = whoIsAsking;
        this.sessions = sessions;
        this.life = settings.live();
        this.askEvery = settings.askEvery();
    }

    Flux<ServerSentEvent<NewsRow>> to(Reader reader, long after, ServerWebExchange exchange) {
        Flux<ServerSentEvent<NewsRow>> news = news(reader, after).map(Live::event);
        Flux<ServerSentEvent<NewsRow>> signsOfLife =
                Flux.interval(Duration.ZERO, LOOK_EVERY).onBackpressureDrop().map(beat -> STILL_HERE);
        return Flux.merge(signsOfLife, news)
                .takeUntilOther(stopping.asMono())
                .takeUntilOther(signedOut(reader.person(), exchange))
                .take(life);
    }

    /** Listens first and looks then, so that nothing falls between the two. */
    Flux<NewsRow> news(Reader reader, long after) {
        AtomicLong seen = new AtomicLong(after);
        Flux<?> looks = Flux.merge(doorbell.rings(reader.person()), Flux.interval(LOOK_EVERY), Mono.just("first"));
        return looks.onBackpressureLatest()
                .concatMap(look -> board.after(reader, seen.get()), 1)
                .doOnNext(news -> seen.set(news.seq()))
                .map(NewsRow::of);
    }

    private Mono<Boolean> signedOut(String person, ServerWebExchange exchange) {
        return Flux.interval(askEvery)
                .onBackpressureDrop()
                .concatMap(beat -> isGone(person, exchange))
                .filter(gone -> gone)
                .next();
    }

    private Mono<Boolean> isGone(String person, ServerWebExchange exchange) {
        return whoIsAsking
                .find(exchange)
                .map(caller -> isSomebodyElse(caller, person))
                .flatMap(gone -> gone ? Mono.just(true) : isOver(exchange));
    }

    /**
     * The line's own session is a copy of when it was opened: whoever signs out or keeps idle elsewhere is only gone from
     * the database. To look there keeps no session alive (R29).
     */
    private Mono<Boolean> isOver(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> sessions.findById(session.getId()).hasElement())
                .map(there -> !there);
    }

    private static boolean isSomebodyElse(Optional<Caller> caller, String person) {
        return caller.map(Caller::accountId).filter(person::equals).isEmpty();
    }

    private static ServerSentEvent<NewsRow> event(NewsRow row) {
        return ServerSentEvent.builder(row).id(String.valueOf(row.seq())).build();
    }

    @Override
    public void start() {
        stopping = Sinks.one();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stopping.tryEmitValue(true);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
