package org.shoulashou.platform.events;

import java.time.Duration;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.util.retry.Retry;

/**
 * For a change that holds whatever somebody else wrote meanwhile: read again, and change that. Waits a little longer
 * each time, because writers who all return at once only meet again; who still loses at the end is told that.
 */
public final class LookAgain {

    private static final int TIMES = 15;

    private LookAgain() {}

    public static Retry whenStale() {
        return Retry.backoff(TIMES, Duration.ofMillis(3))
                .maxBackoff(Duration.ofMillis(200))
                .jitter(0.8)
                .filter(OptimisticLockingFailureException.class::isInstance)
                .onRetryExhaustedThrow((tries, last) -> last.failure());
    }
}
