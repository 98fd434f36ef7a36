package org.shoulashou.exchange.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.shoulashou.platform.downloads.Downloads;

/**
 * The hours of a school. Every clock in the country shows Beijing time; in Xinjiang the school day lies two hours later,
 * so that ten o'clock there is what eight o'clock is elsewhere.
 *
 * @param later than in the inland schools
 */
public record SchoolHours(Duration later) {

    private static final List<String> XINJIANG = List.of("65", "66");
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime ENDS = LocalTime.of(18, 0);

    /** @param line of the school's place, from itself outwards */
    public static SchoolHours of(List<String> line) {
        boolean west = line.stream().anyMatch(code -> XINJIANG.stream().anyMatch(code::startsWith));
        return new SchoolHours(west ? Duration.ofHours(2) : Duration.ZERO);
    }

    /** The hour of the school day that this is, as schools on Beijing's timetable count it. */
    public LocalTime felt(Instant start) {
        return LocalTime.ofInstant(start.minus(later), Downloads.BEIJING);
    }

    public boolean hold(Instant start, Duration length) {
        LocalTime from = felt(start);
        LocalTime to = felt(start.plus(length));
        return !from.isBefore(BEGINS) && !to.isAfter(ENDS) && from.isBefore(to);
    }
}
