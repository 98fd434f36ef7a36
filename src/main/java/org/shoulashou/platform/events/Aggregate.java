package org.shoulashou.platform.events;

import java.time.Instant;

/**
 * A document that tells events. An implementation is a record annotated with {@code @Document}, with a
 * {@code @Version Long} that is null before the first save, and with an {@link Outbox} that starts empty.
 */
public interface Aggregate<A extends Aggregate<A>> {

    Outbox outbox();

    A withOutbox(Outbox outbox);

    /** The same state, which will tell this event once it is saved through {@link Aggregates}. */
    default A telling(Object event, Instant at) {
        return withOutbox(outbox().with(event, at));
    }
}
