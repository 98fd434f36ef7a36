package org.shoulashou.platform.events;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Delivers what a crash or a failing handler left behind. Every instance sweeps; two at once do no harm. */
final class Sweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Homes homes;
    private final OutboxDocuments documents;
    private final Relay relay;
    private final Backlog backlog;
    private final Duration every;
    private Disposable running = Disposables.disposed();

    Sweep(Homes homes, OutboxDocuments documents, Relay relay, Backlog backlog, Duration every) {
        this.homes = homes;
        this.documents = documents;
        this.relay = relay;
        this.backlog = backlog;
        this.every = every;
    }

    /** One walk over everything that is due; emits how many documents were taken up. */
    Mono<Long> once() {
        return Flux.fromIterable(homes.all())
                .concatMap(documents::due)
                .flatMap(relay::deliver, AT_ONCE)
                .count();
    }

    @Override
    public void start() {
        running = prepare()
                .then(Mono.defer(this::onceQuietly))
                .repeatWhen(rounds -> rounds.delayElements(every))
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

    private Mono<Void> prepare() {
        return Flux.fromIterable(homes.all())
                .concatMap(documents::index)
                .then()
                .doOnError(this::sayWhy)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, every).maxBackoff(LONGEST_PAUSE));
    }

    private Mono<Long> onceQuietly() {
        return once().delayUntil(taken -> measure()).doOnError(this::sayWhy).onErrorComplete();
    }

    private Mono<Void> measure() {
        return Flux.fromIterable(homes.all())
                .concatMap(documents::oldestDue)
                .sort()
                .next()
                .doOnSuccess(backlog::swept)
                .then();
    }

    private void sayWhy(Throwable failure) {
        log.warn("Undelivered events could not be swept; the next round tries again", failure);
    }
}
