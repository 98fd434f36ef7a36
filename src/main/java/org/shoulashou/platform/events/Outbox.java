package org.shoulashou.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events that a document has not handed on yet, oldest first. {@code due} says from when on the sweep may look
 * at them; it is absent when nothing waits, so that its sparse index holds only documents with work in them.
 */
public record Outbox(List<UnsentEvent> events, @Nullable Instant due, int attempts) {

    /** The sweep leaves a fresh event to the request that saved it. */
    static final Duration HEAD_START = Duration.ofSeconds(15);

    private static final Outbox EMPTY = new Outbox(List.of(), null, 0);

    public Outbox {
        events = List.copyOf(events);
    }

    public static Outbox empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    Outbox with(Object event, Instant at) {
        List<UnsentEvent> longer = Stream.concat(events.stream(), Stream.of(UnsentEvent.of(event, at)))
                .toList();
        return new Outbox(longer, at.plus(HEAD_START), attempts);
    }

    Outbox leftWith(List<UnsentEvent> left, Instant nextAttempt) {
        return left.isEmpty() ? EMPTY : new Outbox(left, nextAttempt, attempts + 1);
    }
}
