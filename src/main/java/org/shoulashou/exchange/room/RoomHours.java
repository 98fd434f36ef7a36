package org.shoulashou.exchange.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;

/** A room has its hours: a little before the meeting until a little after. Before and after, nobody is let in. */
record RoomHours(Instant from, Instant until) {

    private static final Duration EARLY = Duration.ofMinutes(15);
    private static final Duration LATE = Duration.ofMinutes(30);

    /** Empty for a meeting that is not agreed. */
    static Optional<RoomHours> of(Meeting meeting) {
        Instant start = meeting.course().start();
        if (start == null || meeting.course().state() != MeetingState.AGREED) return Optional.empty();
        Duration length = Duration.ofMinutes(meeting.course().offers().minutes());
        return Optional.of(new RoomHours(start.minus(EARLY), start.plus(length).plus(LATE)));
    }

    boolean hold(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
