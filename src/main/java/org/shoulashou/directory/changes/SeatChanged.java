package org.shoulashou.directory.changes;

import org.shoulashou.platform.events.EventType;

/** A pupil has another pen name or class, or none any more: whatever hangs on their seat must follow. */
@EventType("directory.seat-changed")
public record SeatChanged(String pupilId) {}
