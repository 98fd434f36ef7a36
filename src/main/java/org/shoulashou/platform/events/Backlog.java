package org.shoulashou.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far behind this instance sees the events: told as metrics, because nobody notices what does not happen. */
final class Backlog {

    private final Clock clock;
    private volatile Instant swept;
    private volatile @Nullable Instant oldest;

    Backlog(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.swept = clock.instant();
        meters.gauge("shoulashou.events.sweep.age", this, Backlog::sweepAge);
        meters.gauge("shoulashou.events.backlog.age", this, Backlog::backlogAge);
    }

    /** @param oldestDue of all documents with undelivered events, when the sweep had passed; null when none is left */
    void swept(@Nullable Instant oldestDue) {
        oldest = oldestDue;
        swept = clock.instant();
    }

    private double sweepAge() {
        return seconds(swept);
    }

    private double backlogAge() {
        Instant since = oldest;
        return since == null ? 0 : Math.max(0, seconds(since));
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
