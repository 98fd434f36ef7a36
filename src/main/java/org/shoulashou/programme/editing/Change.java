package org.shoulashou.programme.editing;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * One difference between two states of a programme.
 *
 * @param subject what it is about, in words
 * @param before  absent for what is added
 * @param after   absent for what is removed
 */
public record Change(
        Kind kind,
        Area area,
        Text subject,
        @Nullable Text before,
        @Nullable Text after) {

    static Change of(Area area, Text subject, @Nullable Text before, @Nullable Text after) {
        Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        return new Change(kind, area, subject, before, after);
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public enum Area {
        PROGRAMME,
        YEAR,
        LINK,
        TOWNSHIP,
        QUOTA,
        /** A figure that counts: the published amount with its adjustments, for one place and year. */
        AMOUNT,
        ADJUSTMENT,
        RULE,
        WEIGHT,
        ROUND
    }
}
