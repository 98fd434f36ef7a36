package org.shoulashou.exchange.meetings;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.agenda.NoContactData;
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.meetings.Meeting.Act;
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
    private final Clock clock;

    ReportMeeting(Meetings meetings, EvidencePictures evidence, Clock clock) {
        this.meetings = meetings;
        this.evidence = evidence;
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
        String words = NoContactData.refuseIn(told.words(), "/words");
        MeetingReport report = new MeetingReport(by, told.heads(), told.minutes(), words, told.pictures());
        return meetings.get(id)
                .delayUntil(meeting -> require(meeting, told, caller))
                .map(meeting -> new Act(Half.speaking(meeting.between(), caller), by, seen))
                .flatMap(act -> meetings.change(id, now -> now.reported(act, report)))
                .delayUntil(saved -> evidence.keep(told.pictures()));
    }

    private Mono<Void> require(Meeting meeting, Told told, Caller caller) {
        String classPairing = meeting.between().classPairing();
        return evidence.require(classPairing, own(meeting, caller).schoolClass(), told.pictures());
    }

    private static Group own(Meeting meeting, Caller caller) {
        return meeting.between().on(Half.speaking(meeting.between(), caller));
    }
}
