package org.shoulashou.directory.roll;

import org.shoulashou.platform.events.EventType;

/** A pupil has another pen name or class, or none any more: the card in their hands must follow. */
@EventType("directory.seat-changed")
record SeatChanged(String pupilId) {}
