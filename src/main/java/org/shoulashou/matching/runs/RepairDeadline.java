package org.shoulashou.matching.runs;

import java.time.Clock;
import java.time.LocalDate;
import org.shoulashou.platform.downloads.Downloads;

/** Two weeks are enough for a few pairs. */
final class RepairDeadline {

    private static final int DAYS = 14;

    private RepairDeadline() {}

    static LocalDate after(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING).plusDays(DAYS);
    }
}
