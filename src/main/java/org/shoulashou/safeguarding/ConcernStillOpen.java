package org.shoulashou.safeguarding;

import java.util.List;
import org.shoulashou.platform.events.EventType;

/**
 * A day went by since somebody took a concern in hand, or was asked last.
 *
 * @param lead who has it in hand
 */
@EventType("safeguarding.concern-still-open")
public record ConcernStillOpen(String concernId, String lead, List<String> schools) {

    public ConcernStillOpen {
        schools = List.copyOf(schools);
    }
}
