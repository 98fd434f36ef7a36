package org.shoulashou.platform.sheets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/** One column of a sheet; its width is counted in characters. */
public record Column<T>(Text heading, int width, Cell<T> cell) {

    /** Gives a string, a number, a date, a moment, or nothing. */
    public interface Cell<T> {
        @Nullable
        Object of(T row, Locale locale);
    }
}
