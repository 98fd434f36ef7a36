package org.shoulashou.exchange.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * One line of a calendar; no child stands in it.
 *
 * @param start    absent where it is a whole day
 * @param sequence grows with every change: a moved meeting under the same id is taken for new by other programs
 */
record Entry(
        String id, Text title, LocalDate day, @Nullable Instant start, int minutes, long sequence, boolean cancelled) {

    static Entry wholeDay(String id, Text title, LocalDate day) {
        return new Entry(id, title, day, null, 0, 0, false);
    }
}
