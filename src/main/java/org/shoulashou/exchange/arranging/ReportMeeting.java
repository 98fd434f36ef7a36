package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.agenda.FreeWords;
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.evidence.Shelf;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.exchange.meetings.MeetingReport;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.pictures.KeptPicture;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One side's word that a meeting took place, with what shows it. */
@Component
public class ReportMeeting {

    private final Meetings meetings;
    private final EvidencePictures evidence;
    private final WhoMayBeSeen who;
    private final FreeWords words;
    private final Clock clock;

    ReportMeeting(Meetings meetings, EvidencePictures evidence, WhoMayBeSeen who, FreeWords words, Clock clock) {
        this.meetings = meetings;
        this.evidence = evidence;
        this.who = who;
        this.words = words;
        this.clock = clock;
    }

    /** @param allMayBeShown the teacher has compared every picture with the list of those who may be in one */
    public record Told(int heads, int minutes, @Nullable String words, List<String> pictures, boolean allMayBeShown) {}

    public Mono<KeptPicture> take(String id, Flux<DataBuffer> body, Caller caller) {
        return meetings.get(id)
                .map(meeting -> own(meeting, caller))
                .zipWith(meetings.get(id))
                .flatMap(both -> evidence.take(
                        both.getT2().between().classPairing(), both.getT1().schoolClass(), body));
    }

    public Mono<Meeting> report(String id, long seen, Told told, Caller caller) {
        if (!told.pictures().isEmpty() && !told.allMayBeShown()) {
            return Mono.error(ExchangeProblems.PICTURES_UNCONFIRMED.refusal());
        }
        Hand by = Hand.of(caller, clock.instant());
        String said = words.withoutContact(told.words(), "/words");
        MeetingReport report = new MeetingReport(by, told.heads(), told.minutes(), said, told.pictures());
        return meetings.get(id)
                .delayUntil(meeting -> require(meeting, told, caller))
                .map(meeting -> new Act(Half.speaking(meeting.between(), caller), by, seen))
                .flatMap(act ->
                        meetings.change(id, now -> now.reported(act, report)).delayUntil(kept(act.half())));
    }

    /** What the meeting names now, and nothing else. */
    private Function<Meeting, Mono<Void>> kept(Half half) {
        return saved -> evidence.keep(saved.shelf(half).map(Shelf::pictures).orElse(List.of()));
    }

    private Mono<Void> require(Meeting meeting, Told told, Caller caller) {
        String classPairing = meeting.between().classPairing();
        String own = own(meeting, caller).schoolClass();
        return who.requireSomebodyInPictures(own, told.pictures())
                .then(evidence.require(classPairing, own, told.pictures()));
    }

    private static Group own(Meeting meeting, Caller caller) {
        return meeting.between().on(Half.speaking(meeting.between(), caller));
    }
}
