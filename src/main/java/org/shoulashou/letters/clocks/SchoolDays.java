package org.shoulashou.letters.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.shoulashou.letters.Waiting;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.calendar.LessonDays;

/** The clocks of letters: they count days with lessons, in Beijing's time. */
public record SchoolDays(LessonDays days) {

    private static final int WARN_AFTER = 2;
    private static final int DUE_AFTER = 3;

    public boolean isSchoolDay(LocalDate day) {
        return days.has(day);
    }

    /** At the same time of the day, so many school days later. */
    public Instant after(Instant from, int schoolDays) {
        ZonedDateTime time = from.atZone(Downloads.BEIJING);
        for (int left = schoolDays; left > 0; ) {
            time = time.plusDays(1);
            if (isSchoolDay(time.toLocalDate())) left--;
        }
        return time.toInstant();
    }

    public Waiting.Deadline deadline(Instant now) {
        return new Waiting.Deadline(now, after(now, WARN_AFTER), after(now, DUE_AFTER));
    }
}
