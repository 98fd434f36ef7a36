package org.shoulashou.ledger.plans;

import org.jspecify.annotations.Nullable;

/**
 * What one place has to reach of a task in one year, as published.
 *
 * @param year absent where all years together are meant
 */
public record Line(
        String plan, String task, String place, @Nullable Integer year, Hundredths amount) {

    private static final String ALL_YEARS = "all";

    /** The name of the row in documents. */
    public String key() {
        return key(plan, task, place, year);
    }

    public static String key(String plan, String task, String place, @Nullable Integer year) {
        return String.join("/", plan, task, place, year == null ? ALL_YEARS : year.toString());
    }
}
