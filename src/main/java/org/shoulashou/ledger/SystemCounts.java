package org.shoulashou.ledger;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.sheets.Terms;
import reactor.core.publisher.Mono;

/**
 * Counts what the system knows by itself, so that nobody types it. A bean of whoever knows the friendships and the
 * letters; turned round this way because they use the ledger and not the other way. What nobody counts is told as
 * unknown, never as nothing.
 */
public interface SystemCounts {

    /** Those of the questions that can be answered. */
    Mono<Map<Asked, Long>> of(Collection<Asked> asked);

    /** How it counts, in the words that stand under its own tables. */
    Terms definitions();

    /**
     * One figure.
     *
     * @param quota the quota of the programme whose unit and reach the figure has
     * @param place the city, province or country that it is for
     * @param year  absent for all years of the programme together
     */
    record Asked(
            What what,
            String programme,
            String quota,
            String place,
            @Nullable Integer year) {}

    enum What {
        /** Persons in confirmed pairs. */
        PAIRED,
        /** Persons in pairs with a delivered letter in each direction. */
        WRITING,
        /** Letters delivered. */
        LETTERS,
        /** Schools with a confirmed pair. */
        SCHOOLS
    }
}
