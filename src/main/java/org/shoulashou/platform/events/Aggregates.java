package org.shoulashou.platform.events;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Saves aggregates together with the events they tell. */
public final class Aggregates {

    private final ReactiveMongoTemplate template;
    private final Homes homes;
    private final Relay relay;

    Aggregates(ReactiveMongoTemplate template, Homes homes, Relay relay) {
        this.template = template;
        this.homes = homes;
        this.relay = relay;
    }

    /**
     * Inserts or replaces the document in one write, then hands its events on inside the caller's chain. A stale
     * version ends with {@link org.springframework.dao.OptimisticLockingFailureException}; a failing handler does
     * not fail the save. Go on with the emitted state only: it knows the new version and what is still unsent.
     */
    public <A extends Aggregate<A>> Mono<A> save(A aggregate) {
        homes.of(aggregate.getClass());
        return template.save(aggregate).flatMap(this::relay);
    }

    private <A extends Aggregate<A>> Mono<A> relay(A saved) {
        return saved.outbox().isEmpty()
                ? Mono.just(saved)
                : relay.deliver(homes.pending(saved)).map(saved::withOutbox);
    }
}
