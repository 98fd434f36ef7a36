package org.shoulashou.safeguarding.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Action;

/**
 * One line of a concern's history. The action log holds the same line, chained, so that neither can be changed alone.
 *
 * @param by   the account that did it; absent for the house itself
 * @param what the step of the checklist, or the lead or school that was called
 * @param note the id of a sealed note
 */
public record Moment(
        Instant at,
        Action action,
        @Nullable String by,
        @Nullable String what,
        @Nullable String note) {}
