package org.shoulashou.notifications.news;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.shoulashou.platform.downloads.Downloads;

/** From 22:00 to 06:00 in Beijing children are told nothing (R28). */
final class Night {

    private static final LocalTime BEGINS = LocalTime.of(22, 0);
    private static final LocalTime ENDS = LocalTime.of(6, 0);

    private Night() {}

    /** The morning after this moment of the night; by day the moment itself. */
    static Instant end(Instant moment) {
        ZonedDateTime time = moment.atZone(Downloads.BEIJING);
        LocalTime clock = time.toLocalTime();
        if (!clock.isBefore(BEGINS)) return time.plusDays(1).with(ENDS).toInstant();
        return clock.isBefore(ENDS) ? time.with(ENDS).toInstant() : moment;
    }

    static boolean isNow(Instant now) {
        return !end(now).equals(now);
    }
}
