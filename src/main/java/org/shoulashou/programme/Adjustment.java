package org.shoulashou.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later decision about a published amount, which itself stays as it was published.
 *
 * @param amount how many more, or with a minus how many fewer
 * @param place  the only city or county that it is for; otherwise each
 * @param year   the only year that it is for; otherwise each
 */
public record Adjustment(
        int amount,
        String reason,
        String by,
        LocalDate on,
        @Nullable String place,
        @Nullable Integer year) {

    boolean isFor(@Nullable String somewhere, @Nullable Integer sometime) {
        return (place == null || place.equals(somewhere)) && (year == null || year.equals(sometime));
    }
}
