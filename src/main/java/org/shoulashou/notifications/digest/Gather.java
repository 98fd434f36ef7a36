package org.shoulashou.notifications.digest;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;
import static org.shoulashou.accounts.Permission.CONSENTS_CONFIRM;
import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;
import static org.shoulashou.accounts.Permission.PAIRINGS_CONFIRM;
import static org.shoulashou.accounts.Permission.PROGRAMMES_APPROVE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.letters.Letters;
import org.shoulashou.matching.Pairings;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.shoulashou.safeguarding.Concerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits for somebody, what is late, and what is coming: numbers and dates, no child. */
@Component
class Gather {

    private static final Text CONCERNS = new Text("等保护负责人确认的事：{0} 件", "Things that wait for a safeguarding lead: {0}");
    private static final Text LETTERS = new Text("等老师来读的信：{0} 封", "Letters to be read: {0}");
    private static final Text LATE =
            new Text("超过三个上学日的信：{0} 封", "Letters that waited longer than three school days: {0}");
    private static final Text PAIRS = new Text("等学校确认的结对：{0} 对", "Pairings to be answered: {0}");
    private static final Text PAPERS = new Text("等第二位老师核对的同意书：{0} 份", "Signed papers to be compared: {0}");
    private static final Text CHANGES = new Text("等您决定的方案修改：{0} 项", "Changes of plans to be decided: {0}");
    private static final Text DUE = new Text("“{0}”交信：{1}", "“{0}”, letters handed in by {1}");
    private static final Text OPENS = new Text("“{0}”拆信日：{1}", "“{0}”, letter-opening day {1}");

    private final Concerns concerns;
    private final Letters letters;
    private final Pairings pairings;
    private final FamilyConsents consents;
    private final Programmes programmes;
    private final GatherMeetings meetings;
    private final GatherContacts contacts;
    private final Clock clock;

    Gather(
            Concerns concerns,
            Letters letters,
            Pairings pairings,
            FamilyConsents consents,
            Programmes programmes,
            GatherMeetings meetings,
            GatherContacts contacts,
            Clock clock) {
        this.concerns = concerns;
        this.letters = letters;
        this.pairings = pairings;
        this.consents = consents;
        this.programmes = programmes;
        this.meetings = meetings;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param days how far ahead is looked */
    Flux<Line> of(Caller caller, int days) {
        return Flux.concat(
                concerns(caller),
                late(caller),
                letters(caller),
                pairs(caller),
                papers(caller),
                changes(caller),
                meetings.of(caller, days),
                contacts.of(caller),
                coming(caller, days));
    }

    private Mono<Line> concerns(Caller caller) {
        List<String> schools = caller.reach(CONCERNS_HANDLE).ids(ScopeKind.SCHOOL);
        return schools.isEmpty()
                ? Mono.empty()
                : concerns.countOpen(schools).flatMap(count -> line(Heading.WAITS, CONCERNS, count, "/concerns"));
    }

    private Mono<Line> letters(Caller caller) {
        return asked(caller, LETTERS_REVIEW)
                .flatMap(keys -> letters.countWaiting(keys, null))
                .flatMap(count -> line(Heading.WAITS, LETTERS, count, "/letters"));
    }

    private Mono<Line> late(Caller caller) {
        return asked(caller, LETTERS_REVIEW)
                .flatMap(keys -> letters.countWaiting(keys, clock.instant()))
                .flatMap(count -> line(Heading.LATE, LATE, count, "/letters"));
    }

    private Mono<Line> pairs(Caller caller) {
        return asked(caller, PAIRINGS_CONFIRM)
                .flatMap(pairings::countAwaiting)
                .flatMap(count -> line(Heading.WAITS, PAIRS, count, "/pairings?waiting=true"));
    }

    /** A paper waits for somebody else than who entered it. */
    private Mono<Line> papers(Caller caller) {
        return asked(caller, CONSENTS_CONFIRM)
                .flatMapMany(consents::waitingWithin)
                .mapNotNull(FamilyConsent::waiting)
                .filter(paper -> !paper.isFrom(caller))
                .count()
                .flatMap(count -> line(Heading.WAITS, PAPERS, count, "/classes"));
    }

    /** What somebody asked for themselves waits for others. */
    private Mono<Line> changes(Caller caller) {
        List<String> keys = caller.reach(PROGRAMMES_APPROVE).keys();
        return asked(caller, PROGRAMMES_APPROVE)
                .flatMapMany(some -> programmes.seenBy(caller.reach(PROGRAMMES_APPROVE)))
                .filter(kept -> !Collections.disjoint(kept.keptAt(), keys))
                .flatMapIterable(KeptProgramme::proposals)
                .filter(proposal -> proposal.isOpen() && !proposal.isFrom(caller))
                .count()
                .flatMap(count -> line(Heading.WAITS, CHANGES, count, "/programmes"));
    }

    private Flux<Line> coming(Caller caller, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return asked(caller, LETTERS_REVIEW)
                .flatMapMany(keys -> programmes.seenBy(caller.reach(LETTERS_REVIEW)))
                .flatMapIterable(kept -> kept.programme().rounds())
                .flatMapIterable(round -> coming(round, today, today.plusDays(days)));
    }

    private static List<Line> coming(Round round, LocalDate today, LocalDate until) {
        boolean due = isWithin(round.due(), today, until);
        boolean opens = isWithin(round.opens(), today, until);
        Line handIn = new Line(Heading.COMING, DUE.with(round.theme(), round.due()), "/letters");
        Line open = new Line(Heading.COMING, OPENS.with(round.theme(), round.opens()), "/letters");
        if (due && opens) return List.of(handIn, open);
        if (due) return List.of(handIn);
        return opens ? List.of(open) : List.of();
    }

    private static boolean isWithin(LocalDate day, LocalDate today, LocalDate until) {
        return !day.isBefore(today) && !day.isAfter(until);
    }

    /** Empty for whoever is never asked. */
    private static Mono<List<String>> asked(Caller caller, Permission permission) {
        List<String> keys = caller.reach(permission).keys();
        return keys.isEmpty() ? Mono.empty() : Mono.just(keys);
    }

    private static Mono<Line> line(Heading heading, Text text, long count, String link) {
        return count == 0 ? Mono.empty() : Mono.just(new Line(heading, text.with(count), link));
    }
}
