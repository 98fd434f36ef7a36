package org.shoulashou.ledger.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.Hand;

/**
 * Somebody looked at a report.
 *
 * @param sound whether it was found as reported
 * @param note  what was found
 */
public record Check(Kind kind, boolean sound, @Nullable String note, Hand by, Instant at) {

    public enum Kind {
        SELF,
        ACCEPTANCE,
        SPOT
    }
}
