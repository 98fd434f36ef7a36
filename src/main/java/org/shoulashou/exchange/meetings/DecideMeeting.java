package org.shoulashou.exchange.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.agenda.NoContactData;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.matching.Hand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Accepts a time, offers others, calls a meeting off, says where it takes place. */
@Component
public class DecideMeeting {

    private final Meetings meetings;
    private final Clock clock;

    DecideMeeting(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    public Mono<Meeting> agree(String id, long seen, Instant start, Caller caller) {
        return meetings.change(id, now -> now.agreed(act(now, seen, caller), start));
    }

    public Mono<Meeting> counter(String id, long seen, List<Instant> offered, Caller caller) {
        return meetings.change(id, now -> countered(now, act(now, seen, caller), offered));
    }

    public Mono<Meeting> cancel(String id, long seen, String reason, Caller caller) {
        String said = String.valueOf(NoContactData.refuseIn(reason, "/reason"));
        return meetings.change(id, now -> now.cancelled(act(now, seen, caller), said));
    }

    public Mono<Meeting> link(String id, long seen, @Nullable String typed, Caller caller) {
        String link = Wishes.link(typed);
        return meetings.change(id, now -> now.linked(act(now, seen, caller), link));
    }

    private Meeting countered(Meeting now, Act act, List<Instant> offered) {
        List<Instant> times = Wishes.times(offered, clock.instant());
        return now.countered(
                act, new Offers(act.half(), times, now.course().offers().minutes()));
    }

    private Act act(Meeting meeting, long seen, Caller caller) {
        return new Act(Half.speaking(meeting.between(), caller), Hand.of(caller, clock.instant()), seen);
    }
}
