package org.shoulashou.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.publisher.Mono;

/** Everyone who listens, and the handing over of one event to one of them. */
final class Handlers implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Handlers.class);

    private final ObjectProvider<EventHandler<?>> beans;
    private final Duration timeout;
    private final MeterRegistry meters;
    private List<EventHandler<?>> all = List.of();

    Handlers(ObjectProvider<EventHandler<?>> beans, Duration timeout, MeterRegistry meters) {
        this.beans = beans;
        this.timeout = timeout;
        this.meters = meters;
    }

    /** Only now: a handler may itself save aggregates, so it cannot exist before {@link Aggregates} does. */
    @Override
    public void afterSingletonsInstantiated() {
        all = beans.orderedStream().toList();
        Set<String> names = all.stream().map(EventHandler::name).collect(Collectors.toSet());
        if (names.size() != all.size()) {
            throw new IllegalStateException("Two event handlers have one name; the names are " + names);
        }
    }

    List<EventHandler<?>> of(Object event) {
        return all.stream()
                .filter(handler -> handler.listensTo().isInstance(event))
                .toList();
    }

    /** Emits the handler's name when it succeeded, and nothing when it failed. */
    Mono<String> hand(Happened<?> happened, EventHandler<?> handler, Round round) {
        return Mono.defer(() -> call(handler, happened))
                .timeout(timeout)
                .thenReturn(handler.name())
                .onErrorResume(failure -> failed(happened, handler, round, failure));
    }

    private Mono<String> failed(Happened<?> happened, EventHandler<?> handler, Round round, Throwable failure) {
        round.failed(handler);
        meters.counter("shoulashou.events.failed", "handler", handler.name()).increment();
        log.warn("{} could not take event {}; it will be tried again", handler.name(), happened.id(), failure);
        return Mono.empty();
    }

    @SuppressWarnings("unchecked")
    private static <E> Mono<Void> call(EventHandler<E> handler, Happened<?> happened) {
        return handler.handle((Happened<E>) happened);
    }
}
