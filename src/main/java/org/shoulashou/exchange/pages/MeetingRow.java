package org.shoulashou.exchange.pages;

import java.time.Instant;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.matching.views.GroupView;
import org.shoulashou.platform.text.Text;

/**
 * A meeting in a list.
 *
 * @param at          when it takes place, or the first time that was offered
 * @param waitsForYou an answer, or a confirmation, of the reader's side is awaited
 * @param heads       of both sides together, once it counts
 */
record MeetingRow(
        String id,
        MeetingKind kind,
        Text kindText,
        Text title,
        Instant at,
        MeetingState state,
        Text stateText,
        GroupView own,
        GroupView other,
        boolean waitsForYou,
        int heads) {}
