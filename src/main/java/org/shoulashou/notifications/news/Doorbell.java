package org.shoulashou.notifications.news;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.publisher.Mono;

/**
 * Says that there may be news for somebody; whoever hears it looks. It rings at once for what this instance wrote, and
 * soon for what another one did. A ring that is missed loses nothing: every line also looks by itself. Whoever rings
 * never waits and never fails, however many ring at once and however slow a line is.
 */
@Component
class Doorbell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Doorbell.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    /** Longer than an insert may take, and than clocks of instances differ. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(20);

    private final Map<String, Set<FluxSink<String>>> lines = new ConcurrentHashMap<>();
    private final ObjectProvider<Newsboard> board;
    private final Clock clock;
    private Disposable running = Disposables.disposed();

    Doorbell(ObjectProvider<Newsboard> board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    void ring(String person) {
        lines.getOrDefault(person, Set.of()).forEach(line -> line.next(person));
    }

    /** To whoever cannot take them all, the last ring says as much as many. */
    Flux<String> rings(String person) {
        return Flux.create(line -> listen(person, line), OverflowStrategy.LATEST);
    }

    private void listen(String person, FluxSink<String> line) {
        lines.merge(person, Set.of(line), Doorbell::both);
        line.onDispose(() -> lines.computeIfPresent(person, (same, there) -> without(line, there)));
    }

    private static Set<FluxSink<String>> both(Set<FluxSink<String>> there, Set<FluxSink<String>> more) {
        return Stream.concat(there.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** None where it was the last one, so that nobody's name stays. */
    private static @Nullable Set<FluxSink<String>> without(FluxSink<String> line, Set<FluxSink<String>> there) {
        Set<FluxSink<String>> rest =
                there.stream().filter(each -> each != line).collect(Collectors.toUnmodifiableSet());
        return rest.isEmpty() ? null : rest;
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
        return lines.isEmpty()
                ? Mono.empty()
                : board.getObject()
                        .toldSince(clock.instant().minus(LOOK_BACK))
                        .doOnNext(this::ring)
                        .then()
                        .doOnError(failure -> log.warn("News of other instances could not be looked for", failure))
                        .onErrorComplete();
    }
}
