package org.shoulashou.platform.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
public final class MovableClock extends Clock {

    public static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

    private volatile Instant now = START;

    public void move(Duration by) {
        now = now.plus(by);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
