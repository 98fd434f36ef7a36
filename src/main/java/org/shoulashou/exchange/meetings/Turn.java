package org.shoulashou.exchange.meetings;

import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Hand;

/** A line of a meeting's history. */
public record Turn(Step step, Half half, Hand by, @Nullable String note) {

    static final String HOUSE = "house";

    /** Nobody did it: it followed from something else. */
    public boolean isByItself() {
        return by.accountId().equals(HOUSE);
    }
}
