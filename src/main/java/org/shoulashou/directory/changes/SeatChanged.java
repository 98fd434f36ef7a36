package org.shoulashou.directory.changes;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.EventType;

/**
 * A pupil has another pen name or class, or none any more: whatever hangs on their seat must follow.
 *
 * @param classBefore the class that was left for another; absent where the class is the same
 */
@EventType("directory.seat-changed")
public record SeatChanged(String pupilId, @Nullable String classBefore) {}
