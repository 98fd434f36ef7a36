package org.shoulashou.platform.sheets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * One column of a sheet; its width is counted in characters.
 *
 * @param summed whether its sum stands under it, as a formula that goes on counting when somebody changes a row
 * @param whole  what stands there instead where a row says no number: a formula would pass it over
 */
public record Column<T>(
        Text heading,
        int width,
        Cell<T> cell,
        boolean summed,
        @Nullable Object whole) {

    Column(Text heading, int width, Cell<T> cell) {
        this(heading, width, cell, false, null);
    }

    /** Gives a string, a number, a date, a moment, or nothing. */
    public interface Cell<T> {
        @Nullable
        Object of(T row, Locale locale);
    }
}
