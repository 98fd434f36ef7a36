package org.shoulashou.letters.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.delivery.ArrivalDays;
import org.shoulashou.letters.handedin.Alarm;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.history.HistoryEntry;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Matter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One adult's word about a letter, on the version that they saw. */
@Component
class DecideLetter {

    private final Letters letters;
    private final LetterBodies bodies;
    private final Histories histories;
    private final ReviewTeams teams;
    private final ArrivalDays arrivals;
    private final Alarm alarm;
    private final Concerns concerns;
    private final MayTravel travel;
    private final SchoolDays days;
    private final LettersProperties settings;
    private final Clock clock;

    DecideLetter(
            Letters letters,
            LetterBodies bodies,
            Histories histories,
            ReviewTeams teams,
            ArrivalDays arrivals,
            Alarm alarm,
            Concerns concerns,
            MayTravel travel,
            SchoolDays days,
            LettersProperties settings,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.histories = histories;
        this.teams = teams;
        this.arrivals = arrivals;
        this.alarm = alarm;
        this.concerns = concerns;
        this.travel = travel;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    private interface Deciding {
        Mono<Letter> next(Letter letter, Hand by);
    }

    /** Of one that was asked for with papers in order. Ends by itself, and with each decision. */
    Mono<Letter> claim(Letter letter, Caller caller) {
        Instant now = clock.instant();
        Review.Claim claim = new Review.Claim(caller.accountId(), caller.displayName(), now.plus(settings.claimFor()));
        return letters.change(letter, free -> claimed(free, claim, caller));
    }

    private Letter claimed(Letter letter, Review.Claim claim, Caller caller) {
        Instant now = clock.instant();
        Review.Claim other = letter.review().claim();
        if (!ReviewAct.isTurnOf(letter, caller)) throw LetterProblems.NOT_NOW.refusal();
        if (other != null && letter.review().isClaimedByAnother(caller.accountId(), now)) {
            throw LetterProblems.CLAIMED.refusal(other.name());
        }
        ReviewAct.guardAny(letter, caller, now);
        // Whoever has done their part may read it again, and keeps it from nobody who has not.
        if (ReviewAct.isForAnother(letter, caller)) throw LetterProblems.SECOND_PERSON.refusal();
        return letter.claimed(claim);
    }

    Mono<Letter> unclaim(Letter letter, Caller caller) {
        return letters.change(letter.id(), now -> unclaimed(now, caller));
    }

    private static Letter unclaimed(Letter now, Caller caller) {
        Review.Claim claim = now.review().claim();
        return claim != null && claim.isOf(caller.accountId()) ? now.claimed(null) : now;
    }

    Mono<Letter> approve(Letter letter, long version, Caller caller) {
        return decide(ReviewAct.APPROVE, letter, version, caller, (now, by) -> Mono.just(now.approved(by, deadline())));
    }

    Mono<Letter> askSecond(Letter letter, long version, Caller caller) {
        return decide(ReviewAct.ASK_SECOND, letter, version, caller, (now, by) -> Mono.just(now.secondAsked(by)));
    }

    /**
     * The leads know of it before the letter is out of the queue: rather twice than not at all. Nothing keeps a hold back,
     * neither how much somebody has read today nor what a colleague decided in the same moment (R22).
     */
    Mono<Letter> hold(Letter letter, Matter why, Caller caller) {
        Hand by = Hand.of(caller, clock.instant());
        return Mono.fromSupplier(() -> ReviewAct.guardHold(letter, caller))
                .flatMap(free -> alarm.byReader(free, why, by))
                .then(letters.change(letter.id(), now -> held(now, by)));
    }

    /** A second hold is written down too: a lead who lets it go in the same moment looks again. */
    private static Letter held(Letter now, Hand by) {
        if (now.state() == LetterState.HELD) return now.noted(Deed.HELD, by);
        return now.state().isOnItsWay() ? now.held(by, by.at()) : now;
    }

    Mono<Letter> giveBack(Letter letter, long version, ReturnReason reason, String note, Caller caller) {
        if (!reason.mayBeChosen()) throw LetterProblems.REASON_NOT_LISTED.refusal();
        if (note.isBlank()) throw LetterProblems.NOTE_MISSING.refusal();
        return decide(
                ReviewAct.RETURN,
                letter,
                version,
                caller,
                (now, by) -> closed(now, note).map(closed -> now.returned(reason, closed.orElse(null), by, by.at())));
    }

    Mono<Letter> release(Letter letter, long version, Caller caller) {
        return decide(
                ReviewAct.RELEASE,
                letter,
                version,
                caller,
                (now, by) -> free(now).then(arrivals.of(now)).map(arrives -> now.released(by, arrives)));
    }

    /** What the leads look into goes no further, and nothing without the consents of today. */
    private Mono<Void> free(Letter letter) {
        Mono<Void> held = concerns.holds(letter.subject())
                .filter(holds -> holds)
                .flatMap(holds -> Mono.error(LetterProblems.NOT_NOW.refusal()));
        return held.then(travel.require(letter));
    }

    Mono<Letter> sendBack(Letter letter, long version, String note, Caller caller) {
        if (note.isBlank()) throw LetterProblems.NOTE_MISSING.refusal();
        return decide(
                ReviewAct.SEND_BACK,
                letter,
                version,
                caller,
                (now, by) -> closed(now, note)
                        .map(closed -> now.sentBack(new Review.SentBack(by, closed.orElse(null)), deadline())));
    }

    /** Where the author's key is gone no note can be kept, and the letter goes back without: it must not lie there. */
    private Mono<Optional<Sealed>> closed(Letter letter, String note) {
        return bodies.sealNote(letter, note.strip())
                .map(Optional::of)
                .onErrorReturn(CannotOpen.class, Optional.empty());
    }

    /** On what the adult saw. That a colleague opens it or the clock ticks in the same moment is no decision: look again. */
    private Mono<Letter> decide(ReviewAct act, Letter letter, long seen, Caller caller, Deciding deciding) {
        Hand by = Hand.of(caller, clock.instant());
        return Mono.defer(() -> letters.find(letter.id()))
                .flatMap(now -> sameAs(now, seen))
                .map(now -> ReviewAct.guard(act, now, caller, clock.instant()))
                .delayUntil(now -> teams.refuse(caller.accountId(), ReachLetter.schoolOf(now, caller)))
                .delayUntil(now -> act.needsReading() ? refuseUnread(now, caller) : Mono.empty())
                .flatMap(now -> deciding.next(now, by))
                .flatMap(letters::save)
                .retryWhen(LookAgain.whenStale())
                .delayUntil(done -> teams.count(caller.accountId()));
    }

    /** Whoever lets a letter go has opened it since the child handed it in (R14, R15). */
    private Mono<Void> refuseUnread(Letter letter, Caller caller) {
        Instant since = Objects.requireNonNullElse(letter.times().handedInAt(), Instant.EPOCH);
        return histories
                .hasOpened(letter.id(), caller.accountId(), since)
                .filter(opened -> !opened)
                .flatMap(unread -> Mono.error(LetterProblems.READ_FIRST.refusal()));
    }

    private Mono<Letter> sameAs(Letter now, long seen) {
        return now.step() == seen ? Mono.just(now) : decidedElsewhere(now.id());
    }

    /** Tells who did what. */
    private Mono<Letter> decidedElsewhere(String id) {
        return histories
                .lastDeed(id)
                .map(DecideLetter::refusal)
                .defaultIfEmpty(PlatformProblems.STALE.refusal())
                .flatMap(Mono::error);
    }

    private static Refusal refusal(HistoryEntry last) {
        Object who = last.name() != null ? last.name() : NOBODY;
        return LetterProblems.DECIDED_ELSEWHERE.refusal(who, last.deed().text()).fact("deed", last.deed());
    }

    private static final Text NOBODY = new Text("系统或家庭", "The house or a family");

    private Waiting.Deadline deadline() {
        return days.deadline(clock.instant());
    }
}
