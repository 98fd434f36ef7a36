package org.shoulashou.safeguarding.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.concern.State;

/**
 * A concern in a list: no word of what was found.
 *
 * @param dueAt    until when a lead has to acknowledge it; absent once one has
 * @param inCharge the lead's name
 * @param missing  how many steps have to be done before it can be closed
 */
record ConcernRow(
        String id,
        Matter matter,
        Text matterText,
        Text sourceText,
        List<ConcernChild> children,
        Instant raisedAt,
        @Nullable Instant dueAt,
        boolean late,
        State state,
        Text stateText,
        @Nullable String inCharge,
        boolean mine,
        int missing,
        @Nullable Instant closedAt) {}
