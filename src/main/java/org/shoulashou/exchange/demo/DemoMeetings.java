package org.shoulashou.exchange.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.exchange.agenda.Themes;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.Contact.Shown;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.meetings.Agenda;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.MeetingReport;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Offers;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.calendar.LessonDays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** May be repeated: what is there already is left alone. */
@Component
class DemoMeetings {

    private static final String FRIENDS_WITH = "demo-changsha-4-1-1";
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Meetings meetings;
    private final Contacts contacts;
    private final Themes themes;
    private final LessonDays days;
    private final Clock clock;

    DemoMeetings(
            Pairings pairings,
            ClassPairings classPairings,
            Meetings meetings,
            Contacts contacts,
            Themes themes,
            LessonDays days,
            Clock clock) {
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.meetings = meetings;
        this.contacts = contacts;
        this.themes = themes;
        this.days = days;
        this.clock = clock;
    }

    Mono<Void> bring() {
        return pairings.ofPupils(List.of(FRIENDS_WITH))
                .next()
                .map(Pairing::classPairing)
                .flatMap(classPairings::find)
                .map(Between::of)
                .flatMap(this::bring);
    }

    private Mono<Void> bring(Between between) {
        return unlessThere(proposed(between))
                .then(unlessThere(confirmed(between)))
                .then(unlessThere(today(between)))
                .then(contacts.find("demo-parcel"))
                .switchIfEmpty(Mono.defer(() -> contacts.log(parcel(between))))
                .then();
    }

    private Mono<Meeting> unlessThere(Meeting meeting) {
        return meetings.find(meeting.id()).switchIfEmpty(Mono.defer(() -> meetings.propose(meeting)));
    }

    private Meeting proposed(Between between) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        List<Instant> times = Stream.iterate(today.plusDays(5), day -> day.plusDays(1))
                .filter(days::has)
                .limit(3)
                .map(DemoMeetings::eleven)
                .toList();
        Offers offers = new Offers(Half.PARTNER, times, 40);
        Hand there = hand("gaochang", "阿依古丽老师", clock.instant());
        return Meeting.proposed(
                "demo-proposed", MeetingKind.THEME_MEETING, between, agenda("winter"), offers, null, there);
    }

    /** One that is about to begin, so that whoever tries the demonstration finds the room open. */
    private Meeting today(Between between) {
        Instant now = clock.instant();
        Instant start = now.plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES);
        Offers offers = new Offers(Half.INLAND, List.of(start), 120);
        String id = "demo-room-" + LocalDate.ofInstant(now, Downloads.BEIJING);
        Meeting first = Meeting.proposed(
                id, MeetingKind.VIDEO, between, agenda("winter"), offers, null, hand("changsha", "李老师", now));
        return first.agreed(act(first, Half.PARTNER, now), start);
    }

    private Meeting confirmed(Between between) {
        Instant held = eleven(LocalDate.ofInstant(clock.instant().minus(Duration.ofDays(9)), Downloads.BEIJING));
        Instant before = held.minus(Duration.ofDays(6));
        Instant after = held.plus(Duration.ofHours(2));
        Offers offers = new Offers(Half.INLAND, List.of(held), 40);
        Meeting first = Meeting.proposed(
                "demo-confirmed",
                MeetingKind.VIDEO,
                between,
                agenda("school-day"),
                offers,
                null,
                hand("changsha", "李老师", before));
        Meeting agreed = first.agreed(act(first, Half.PARTNER, before), held);
        Meeting half = agreed.reported(act(agreed, Half.INLAND, after), report(Half.INLAND, 38, after));
        return half.reported(act(half, Half.PARTNER, after), report(Half.PARTNER, 41, after));
    }

    private Contact parcel(Between between) {
        Instant sent = clock.instant().minus(Duration.ofDays(4));
        LocalDate day = LocalDate.ofInstant(sent, Downloads.BEIJING);
        Shown shown = new Shown("全班手写的信，装在一个信封里寄到学校", List.of());
        return Contact.logged(
                "demo-parcel",
                ContactKind.POST,
                between,
                Half.PARTNER,
                day,
                36,
                shown,
                hand("gaochang", "阿依古丽老师", sent));
    }

    private Agenda agenda(String key) {
        Text title = themes.find(key).map(Themes.Theme::title).orElse(new Text("主题见面", "A meeting with a theme"));
        return new Agenda(key, title);
    }

    private static Act act(Meeting meeting, Half half, Instant at) {
        return new Act(half, handOf(half, at), meeting.course().revision());
    }

    private static MeetingReport report(Half half, int heads, Instant at) {
        return new MeetingReport(handOf(half, at), heads, 40, "互相介绍了自己的学校，唱了一首歌。", List.of());
    }

    private static Hand handOf(Half half, Instant at) {
        return half == Half.INLAND ? hand("changsha", "李老师", at) : hand("gaochang", "阿依古丽老师", at);
    }

    private static Hand hand(String town, String name, Instant at) {
        return new Hand("demo-teacher-" + town + "-1", name, at);
    }

    private static Instant eleven(LocalDate day) {
        return day.atTime(ELEVEN).atZone(Downloads.BEIJING).toInstant();
    }
}
