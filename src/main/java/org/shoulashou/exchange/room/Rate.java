package org.shoulashou.exchange.room;

import java.time.Duration;
import java.time.Instant;

/** Two browsers that find each other say a few dozen things at once, and then hardly anything. */
final class Rate {

    static final int MOST = 120;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private Instant since = Instant.EPOCH;
    private int said;

    /** Asked by one line after the other, never by two threads at once. */
    boolean allows(Instant now) {
        if (now.isAfter(since.plus(WINDOW))) {
            since = now;
            said = 0;
        }
        said++;
        return said <= MOST;
    }
}
