package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An adult says that something about a meeting does not feel right: the leads are told, and nobody else (R23). */
@Component
public class TellNotRight {

    private final Meetings meetings;
    private final Pupils pupils;
    private final FriendsThere friends;
    private final Concerns concerns;
    private final Clock clock;

    TellNotRight(Meetings meetings, Pupils pupils, FriendsThere friends, Concerns concerns, Clock clock) {
        this.meetings = meetings;
        this.pupils = pupils;
        this.friends = friends;
        this.concerns = concerns;
        this.clock = clock;
    }

    /**
     * @param pupils of the teller's class, first the one whom it is about
     * @param stop   whether the meeting is called off
     */
    public record Said(String once, Matter matter, List<String> pupils, String text, boolean stop) {}

    /** The concern stands before anything else happens. */
    public Mono<String> tell(String id, Said said, Caller caller) {
        return meetings.get(id)
                .flatMap(meeting -> concern(meeting, said, caller))
                .flatMap(concerns::raise)
                .delayUntil(raised -> said.stop() ? stop(id) : Mono.empty());
    }

    private Mono<Meeting> stop(String id) {
        return meetings.change(id, now -> now.stopped(clock.instant()));
    }

    private Mono<NewConcern> concern(Meeting meeting, Said said, Caller caller) {
        String own =
                meeting.between().on(Half.speaking(meeting.between(), caller)).schoolClass();
        return pupils.withIds(said.pupils())
                .filter(pupil -> pupil.classId().equals(own))
                .collectMap(Pupil::id)
                .doOnNext(found -> refuseStrangers(found, said))
                .zipWith(friends.of(meeting, said.pupils()))
                .map(all -> concern(meeting, said, children(said, all.getT1(), all.getT2()), caller));
    }

    private static void refuseStrangers(Map<String, Pupil> found, Said said) {
        if (!found.keySet().containsAll(said.pupils())) throw ExchangeProblems.NOT_OF_CLASS.refusal();
    }

    private static List<Child> children(Said said, Map<String, Pupil> own, List<Child> friends) {
        List<Child> all = new ArrayList<>();
        said.pupils().stream().distinct().map(own::get).map(FriendsThere::child).forEach(all::add);
        all.addAll(friends);
        return all;
    }

    private static NewConcern concern(Meeting meeting, Said said, List<Child> children, Caller by) {
        String key = String.join("/", "meeting", meeting.id(), by.accountId(), said.once());
        List<String> about = List.of(
                meeting.kind().text().zh() + "：" + meeting.agenda().title().zh(),
                meeting.at().toString());
        Evidence evidence = new Evidence("班级见面", said.text().strip(), about, List.of());
        String subject = "meeting:" + meeting.id();
        return new NewConcern(key, Source.REVIEWER, said.matter(), children, subject, by.accountId(), evidence);
    }
}
