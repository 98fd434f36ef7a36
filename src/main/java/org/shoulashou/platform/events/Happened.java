package org.shoulashou.platform.events;

import java.time.Instant;

/** An event as its handlers get it. The id stays the same however often the event is delivered. */
public record Happened<E>(String id, Instant at, E event) {}
