package org.shoulashou.exchange.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings that are agreed, days on which letters are handed in and opened, and deadlines of pairings. */
@Component
class WhatLiesAhead {

    private static final Duration LOOKS_BACK = Duration.ofDays(30);
    private static final int PAGE = 100;

    private final Meetings meetings;
    private final ClassPairings classPairings;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Clock clock;

    WhatLiesAhead(
            Meetings meetings, ClassPairings classPairings, Pairings pairings, Programmes programmes, Clock clock) {
        this.meetings = meetings;
        this.classPairings = classPairings;
        this.pairings = pairings;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<List<Entry>> within(List<Scope> scopes) {
        Instant from = clock.instant().minus(LOOKS_BACK);
        List<String> keys = scopes.stream().map(Scope::key).toList();
        Flux<Entry> met = meetings.since(keys, from)
                .filter(meeting -> meeting.course().start() != null)
                .map(WhatLiesAhead::entry);
        return met.concatWith(ofClasses(scopes, LocalDate.ofInstant(from, Downloads.BEIJING)))
                .collectList();
    }

    static Entry entry(Meeting meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.at(), Downloads.BEIJING);
        Text kind = meeting.kind().text();
        Text title = meeting.agenda().title();
        Text both = new Text(kind.zh() + "：" + title.zh(), kind.en() + ": " + title.en());
        return new Entry(
                "meeting-" + meeting.id(),
                both,
                day,
                meeting.at(),
                meeting.course().offers().minutes(),
                meeting.course().revision(),
                meeting.course().state() == MeetingState.CANCELLED);
    }

    private Flux<Entry> ofClasses(List<Scope> scopes, LocalDate from) {
        return page(scopes, 0)
                .expand(page -> isLast(page) ? Mono.empty() : page(scopes, page.page() + 1))
                .concatMapIterable(Page::items)
                .collectList()
                .flatMapMany(classes -> deadlines(classes).concatWith(rounds(classes)))
                .filter(entry -> !entry.day().isBefore(from));
    }

    private Mono<Page<ClassPairing>> page(List<Scope> scopes, int number) {
        PageRequest asked = new PageRequest(number, PAGE, null, null);
        return classPairings.seenBy(new Reach(scopes), new ClassPairings.Filter(null, null), asked);
    }

    private static boolean isLast(Page<ClassPairing> page) {
        return page.items().size() < PAGE;
    }

    /** Only where somebody still waits for an answer. */
    private Flux<Entry> deadlines(List<ClassPairing> classes) {
        Text title = new Text("结对方案请在今天前答复", "Pairings are to be answered by today");
        List<String> ids = classes.stream().map(ClassPairing::id).toList();
        return pairings.ofClassPairings(ids)
                .filter(pair -> pair.state() == PairingState.PROPOSED)
                .map(Pairing::classPairing)
                .collect(Collectors.toSet())
                .flatMapIterable(open -> classes.stream()
                        .filter(each -> open.contains(each.id()))
                        .toList())
                .map(each -> Entry.wholeDay("pairing-" + each.id(), title, each.deadline()));
    }

    private Flux<Entry> rounds(List<ClassPairing> classes) {
        return Flux.fromIterable(classes)
                .map(ClassPairing::programme)
                .distinct()
                .concatMap(programmes::find)
                .flatMapIterable(WhatLiesAhead::rounds);
    }

    private static List<Entry> rounds(Programme programme) {
        return programme.rounds().stream()
                .flatMap(round -> days(programme.id(), round))
                .toList();
    }

    private static Stream<Entry> days(String programme, Round round) {
        String id = "round-" + programme + "-" + round.id();
        Text due = new Text("交信截止：{0}", "Letters handed in by today: {0}").with(round.theme());
        Text opens = new Text("开信日：{0}", "Letter-opening day: {0}").with(round.theme());
        return Stream.of(Entry.wholeDay(id + "-due", due, round.due()), Entry.wholeDay(id, opens, round.opens()));
    }
}
