package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.Contact.Shown;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.meetings.Agenda;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Offers;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Mono;

/** Meetings that somebody proposed, and contacts that somebody logged, each anew. */
record MeetingsToAskFor(ClassPairings classPairings, Meetings meetings, Contacts contacts, Instant now) {

    Map<String, String> meeting(String classPairing, String marker) {
        Agenda agenda = new Agenda(null, new Text(marker, marker));
        Offers offers = new Offers(Half.INLAND, List.of(now.plusSeconds(86_400)), 40);
        String id = UUID.randomUUID().toString();
        Await.done(between(classPairing)
                .map(between -> Meeting.proposed(id, MeetingKind.VIDEO, between, agenda, offers, null, hand(marker)))
                .flatMap(meetings::propose));
        return Map.of("{id}", id);
    }

    Map<String, String> contact(String classPairing, String marker) {
        String id = UUID.randomUUID().toString();
        LocalDate day = LocalDate.of(2026, 8, 20);
        Shown shown = new Shown(marker, List.of());
        Await.done(between(classPairing)
                .map(between ->
                        Contact.logged(id, ContactKind.POST, between, Half.PARTNER, day, 4, shown, hand(marker)))
                .flatMap(contacts::log));
        return Map.of("{id}", id);
    }

    private Mono<Between> between(String classPairing) {
        return classPairings.find(classPairing).map(Between::of);
    }

    private Hand hand(String marker) {
        return new Hand("somebody", marker + " somebody", now);
    }
}
