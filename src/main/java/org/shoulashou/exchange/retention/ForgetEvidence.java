package org.shoulashou.exchange.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.evidence.OpenShelves;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.recordings.Recording;
import org.shoulashou.exchange.recordings.Recordings;
import org.shoulashou.matching.LookAround;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes pictures, recordings, words, notes and parts of meetings and contacts whose time is over, and tells how much it
 * did. Pictures go before the document that names them: where a crash comes between, the next round goes on.
 */
@Component
class ForgetEvidence extends LookAround {

    private static final Logger log = LoggerFactory.getLogger(ForgetEvidence.class);

    private final Meetings meetings;
    private final Contacts contacts;
    private final Recordings recordings;
    private final OpenShelves shelves;
    private final Pairings pairings;
    private final KeepEvidence keep;
    private final Clock clock;

    ForgetEvidence(
            Meetings meetings,
            Contacts contacts,
            Recordings recordings,
            OpenShelves shelves,
            Pairings pairings,
            KeepEvidence keep,
            Clock clock) {
        super(Duration.ofHours(6));
        this.meetings = meetings;
        this.contacts = contacts;
        this.recordings = recordings;
        this.shelves = shelves;
        this.pairings = pairings;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        Instant now = clock.instant();
        Instant bound = keep.bound(now);
        LocalDate day = LocalDate.ofInstant(bound, Downloads.BEIJING);
        return Flux.concat(ofMeetings(bound, now), ofContacts(day, now), ofRecordings(bound, now))
                .count()
                .filter(count -> count > 0)
                .doOnNext(count -> log.info("Forgot what was kept of {} meetings and contacts", count))
                .then();
    }

    private Flux<Meeting> ofMeetings(Instant bound, Instant now) {
        return meetings.withEvidence(bound)
                .filterWhen(meeting -> isOver(meeting.between().classPairing(), now))
                .concatMap(meeting -> emptied(meeting).then(meetings.change(meeting.id(), Meeting::forgotten)));
    }

    private Mono<Void> emptied(Meeting meeting) {
        return Flux.fromStream(Stream.of(Half.values()).flatMap(half -> meeting.shelf(half).stream()))
                .concatMap(shelves::empty)
                .then();
    }

    private Flux<Contact> ofContacts(LocalDate day, Instant now) {
        return contacts.withEvidence(day)
                .filterWhen(contact -> isOver(contact.between().classPairing(), now))
                .concatMap(contact ->
                        shelves.empty(contact.shelf()).then(contacts.change(contact.id(), Contact::forgotten)));
    }

    private Flux<Recording> ofRecordings(Instant bound, Instant now) {
        return recordings
                .madeBefore(bound)
                .filterWhen(recording -> isOver(recording.between().classPairing(), now))
                .concatMap(recording -> recordings.close(recording).thenReturn(recording));
    }

    private Mono<Boolean> isOver(String classPairing, Instant now) {
        return pairings.ofClassPairings(List.of(classPairing)).all(pairing -> keep.isOver(pairing, now));
    }
}
