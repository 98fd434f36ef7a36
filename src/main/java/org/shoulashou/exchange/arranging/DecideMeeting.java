package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.agenda.FreeWords;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Offers;
import org.shoulashou.matching.Hand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Accepts a time, offers others, calls a meeting off, says where it takes place. */
@Component
public class DecideMeeting {

    private final Meetings meetings;
    private final LivingFriends friends;
    private final Wishes wishes;
    private final FreeWords words;
    private final Clock clock;

    DecideMeeting(Meetings meetings, LivingFriends friends, Wishes wishes, FreeWords words, Clock clock) {
        this.meetings = meetings;
        this.friends = friends;
        this.wishes = wishes;
        this.words = words;
        this.clock = clock;
    }

    public Mono<Meeting> agree(String id, long seen, Instant start, Caller caller) {
        return living(id).then(meetings.change(id, now -> now.agreed(act(now, seen, caller), start)));
    }

    public Mono<Meeting> counter(String id, long seen, List<Instant> offered, Caller caller) {
        return living(id).then(meetings.change(id, now -> countered(now, act(now, seen, caller), offered)));
    }

    public Mono<Meeting> cancel(String id, long seen, String reason, Caller caller) {
        String said = String.valueOf(words.withoutContact(reason, "/reason"));
        return meetings.get(id)
                .map(meeting -> own(meeting, caller))
                .flatMap(own -> words.requireNamingNobody(said, "/reason", own))
                .then(meetings.change(id, now -> now.cancelled(act(now, seen, caller), said)));
    }

    public Mono<Meeting> link(String id, long seen, @Nullable String typed, Caller caller) {
        String link = wishes.link(typed);
        return living(id).then(meetings.change(id, now -> now.linked(act(now, seen, caller), link)));
    }

    private Mono<Void> living(String id) {
        return meetings.get(id)
                .flatMap(meeting -> friends.require(meeting.between().classPairing()));
    }

    private static String own(Meeting meeting, Caller caller) {
        return meeting.between().on(Half.speaking(meeting.between(), caller)).schoolClass();
    }

    private Meeting countered(Meeting now, Act act, List<Instant> offered) {
        int minutes = now.course().offers().minutes();
        return now.countered(act, new Offers(act.half(), wishes.times(offered, minutes), minutes));
    }

    private Act act(Meeting meeting, long seen, Caller caller) {
        return new Act(Half.speaking(meeting.between(), caller), Hand.of(caller, clock.instant()), seen);
    }
}
