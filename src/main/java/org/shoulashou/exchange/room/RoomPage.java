package org.shoulashou.exchange.room;

import java.time.Instant;
import java.util.List;
import org.shoulashou.exchange.room.IceServers.IceServer;
import org.shoulashou.platform.text.Text;

/**
 * The room as an adult of one class sees it.
 *
 * @param sitOut  pen names of the own class who may not be in view
 * @param ready   whether somebody of this side has confirmed the list and come in
 * @param offers  whether this browser speaks first, so that not both do
 */
record RoomPage(
        Text title,
        Instant from,
        Instant until,
        List<String> sitOut,
        Side own,
        Side other,
        boolean ready,
        boolean open,
        boolean ended,
        boolean offers,
        List<IceServer> iceServers) {

    record Side(boolean here, boolean muted, boolean blanked) {}
}
