package org.shoulashou.letters.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.delivery.ArrivalDays;
import org.shoulashou.letters.demo.DemoLetterFile.Goal;
import org.shoulashou.letters.demo.DemoLetterFile.Written;
import org.shoulashou.letters.handedin.ScreenLetter;
import org.shoulashou.letters.text.LetterBodies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The steps of a made-up letter, each on a day of its own. */
@Component
class DemoSteps {

    private final Letters letters;
    private final LetterBodies bodies;
    private final ScreenLetter screen;
    private final Roster roster;
    private final ArrivalDays arrivals;
    private final SchoolDays days;
    private final Clock clock;

    DemoSteps(
            Letters letters,
            LetterBodies bodies,
            ScreenLetter screen,
            Roster roster,
            ArrivalDays arrivals,
            SchoolDays days,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.screen = screen;
        this.roster = roster;
        this.arrivals = arrivals;
        this.days = days;
        this.clock = clock;
    }

    private record Staff(Map<String, String> names) {}

    /** Handing in lets the real screens look at it; where they did not come to an end, they look again before people do. */
    Mono<Letter> take(Letter draft, Written written) {
        if (!DemoLetters.isHandedIn(written)) return Mono.just(draft);
        Instant then = clock.instant().minus(Duration.ofDays(written.daysAgo()));
        boolean first = written.round() == DemoLetterFile.Occasion.LAST;
        Hand author = new Hand(written.author(), null, null, then);
        return letters.change(draft.id(), now -> now.handedIn(first, days.deadline(then), author))
                .flatMap(saved -> screen.again(saved.id()).then(letters.find(saved.id())))
                .zipWith(staff())
                .flatMap(both -> goOn(both.getT1(), written, both.getT2()));
    }

    private Mono<Staff> staff() {
        return roster.namesOfStaff(List.of(
                        "demo-teacher-changsha-1",
                        "demo-teacher-changsha-2",
                        "demo-counsellor-changsha",
                        "demo-teacher-gaochang-1",
                        "demo-teacher-gaochang-2",
                        "demo-counsellor-gaochang"))
                .map(Staff::new);
    }

    private Mono<Letter> goOn(Letter letter, Written written, Staff staff) {
        return switch (written.state()) {
            case DRAFT, IN_REVIEW, HELD -> Mono.just(letter);
            case FROZEN -> letters.change(letter.id(), now -> now.frozen(Frozen.PAUSED, clock.instant()));
            case RETURNED -> back(letter, written, staff);
            case SECOND_READER -> letters.change(letter.id(), now -> approvedOnce(now, staff));
            default -> arrive(letter, written.state(), staff);
        };
    }

    private Mono<Letter> back(Letter letter, Written written, Staff staff) {
        ReturnReason reason = written.reason() == null ? ReturnReason.TOO_LITTLE : written.reason();
        String note = written.note() == null ? "" : written.note();
        Hand by = teacher(letter, letter.between().author(), staff, 1);
        return bodies.sealNote(letter, note)
                .flatMap(closed -> letters.change(letter.id(), now -> now.returned(reason, closed, by, by.at())));
    }

    private Letter approvedOnce(Letter letter, Staff staff) {
        Hand by = teacher(letter, letter.between().author(), staff, 1);
        return letter.approved(by, days.deadline(by.at()));
    }

    private Letter approved(Letter letter, Staff staff) {
        Letter once = approvedOnce(letter, staff);
        if (once.state() == LetterState.RECEIVING) return once;
        Hand second = counsellor(letter, letter.between().author(), staff, 1);
        return once.approved(second, days.deadline(second.at()));
    }

    private Mono<Letter> arrive(Letter letter, Goal goal, Staff staff) {
        Mono<Letter> approved = letters.change(letter.id(), now -> approved(now, staff));
        return goal == Goal.RECEIVING ? approved : approved.flatMap(saved -> further(saved, goal, staff));
    }

    private Mono<Letter> further(Letter approved, Goal goal, Staff staff) {
        Hand releases = teacher(approved, approved.between().reader(), staff, 2);
        Instant from = goal == Goal.SCHEDULED ? clock.instant() : releases.at();
        return arrivals.of(approved, from)
                .flatMap(arrives -> letters.change(approved.id(), now -> further(now, goal, releases, arrives)));
    }

    private static Letter further(Letter approved, Goal goal, Hand releases, Instant arrives) {
        Letter scheduled = approved.released(releases, arrives);
        if (goal == Goal.SCHEDULED) return scheduled;
        Letter delivered = scheduled.delivered(arrives);
        Hand reader = new Hand(approved.between().reader().pupil(), null, null, arrives.plus(Duration.ofHours(9)));
        return goal == Goal.READ ? delivered.read(reader) : delivered;
    }

    private static Hand teacher(Letter letter, Party party, Staff staff, int day) {
        String school = party.school().replace("demo-", "");
        String number = party.schoolClass().contains("-4-") ? "1" : "2";
        return hand("demo-teacher-" + school + "-" + number, Role.TEACHER, letter, staff, day);
    }

    private static Hand counsellor(Letter letter, Party party, Staff staff, int day) {
        return hand("demo-counsellor-" + party.school().replace("demo-", ""), Role.COUNSELLOR, letter, staff, day);
    }

    private static Hand hand(String account, Role role, Letter letter, Staff staff, int day) {
        Instant handedIn = Objects.requireNonNullElse(
                letter.times().handedInAt(), letter.times().savedAt());
        Instant at = handedIn.plus(Duration.ofHours(20L * day));
        return new Hand(account, staff.names().getOrDefault(account, account), role.text(), at);
    }
}
