package org.shoulashou.exchange.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        RoomRecording recording,
        List<IceServer> iceServers) {

    /** How far a recording is. */
    enum Stage {
        NONE,
        ASKED,
        RUNNING
    }

    /**
     * @param byUs whether the own class asked for it, and records
     * @param id   told to the page that records alone
     * @param out  pen names of the own class who may not be recorded
     */
    record RoomRecording(
            Stage stage, boolean byUs, @Nullable String id, List<String> out) {}

    record Side(boolean here, boolean muted, boolean blanked) {}
}
