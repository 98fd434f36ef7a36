package org.shoulashou.notifications.news;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Says that there may be news for somebody; whoever hears it looks. It rings at once for what this instance wrote, and
 * soon for what another one did. A ring that is missed loses nothing: every line also looks by itself.
 */
@Component
class Doorbell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Doorbell.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    /** Longer than an insert may take, and than clocks of instances differ. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(20);

    private final Sinks.Many<String> rings = Sinks.many().multicast().directBestEffort();
    private final ObjectProvider<Newsboard> board;
    private final Clock clock;
    private Disposable running = Disposables.disposed();

    Doorbell(ObjectProvider<Newsboard> board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    void ring(String person) {
        rings.emitNext(person, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(100)));
    }

    Flux<String> rings(String person) {
        return rings.asFlux().filter(person::equals);
    }

    @Override
    public void start() {
        running = Mono.defer(this::ringForOthers)
                .repeatWhen(rounds -> rounds.delayElements(LOOK_EVERY))
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private Mono<Void> ringForOthers() {
        return rings.currentSubscriberCount() == 0
                ? Mono.empty()
                : board.getObject()
                        .toldSince(clock.instant().minus(LOOK_BACK))
                        .doOnNext(this::ring)
                        .then()
                        .doOnError(failure -> log.warn("News of other instances could not be looked for", failure))
                        .onErrorComplete();
    }
}
