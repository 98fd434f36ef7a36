package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Part;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.meetings.WhoMayBeSeen.Seen;
import org.shoulashou.matching.Hand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives out parts to pupils of one's own class; to nobody whose guardian has not agreed to video. */
@Component
public class CastParts {

    private final Meetings meetings;
    private final LivingFriends friends;
    private final WhoMayBeSeen who;
    private final Clock clock;

    CastParts(Meetings meetings, LivingFriends friends, WhoMayBeSeen who, Clock clock) {
        this.meetings = meetings;
        this.friends = friends;
        this.who = who;
        this.clock = clock;
    }

    public Mono<Meeting> cast(String id, long seen, List<Part> parts, Caller caller) {
        return meetings.get(id)
                .delayUntil(meeting -> friends.require(meeting.between().classPairing()))
                .map(meeting -> Half.speaking(meeting.between(), caller))
                .flatMap(half -> cast(id, new Act(half, Hand.of(caller, clock.instant()), seen), parts));
    }

    private Mono<Meeting> cast(String id, Act act, List<Part> parts) {
        return meetings.get(id)
                .flatMap(meeting -> who.of(meeting.between().on(act.half()).schoolClass()))
                .doOnNext(seen -> refuseUnfit(seen, parts))
                .flatMap(fit -> meetings.change(id, now -> now.cast(act, parts)));
    }

    static void refuseUnfit(Seen seen, List<Part> parts) {
        Set<String> cast = parts.stream().map(Part::pupil).collect(Collectors.toSet());
        Set<String> known = seen.pupils().stream().map(Pupil::id).collect(Collectors.toSet());
        if (!known.containsAll(cast)) throw ExchangeProblems.NOT_OF_CLASS.refusal();
        long unseen = cast.stream().filter(id -> !seen.byVideo().contains(id)).count();
        if (unseen > 0) throw ExchangeProblems.NO_VIDEO_CONSENT.refusal(unseen);
    }
}
