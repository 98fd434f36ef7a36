package org.shoulashou.safeguarding.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Action;

/**
 * One line of a concern's history. The action log holds the same line, chained, so that neither can be changed alone.
 *
 * @param what the step of the checklist, the school that does not answer, or the name of the lead who was called
 * @param note the id of a sealed note
 */
public record Moment(
        Instant at,
        Action action,
        Hand by,
        @Nullable String what,
        @Nullable String note) {}
