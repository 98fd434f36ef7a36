package org.shoulashou.consent;

import java.time.Instant;

/** A family was given a way to answer. */
public record Asked(Instant at, String by, boolean reminder) {}
