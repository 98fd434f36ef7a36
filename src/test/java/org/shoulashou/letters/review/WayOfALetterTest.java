package org.shoulashou.letters.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.FourEyes;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.text.Text;

/** From every state, whatever any people try in any order: no lock is passed, nothing is lost, nothing is nobody's. */
@Tag("R09")
@Tag("R14")
class WayOfALetterTest {

    private static final int WALKS = 6_000;
    private static final int STEPS = 80;
    private static final Sealed BODY = new Sealed("a key", "words");
    private static final Party AUTHOR = new Party("author", "class-a", "school-a");
    private static final Party READER = new Party("reader", "class-b", "school-b");
    private static final Between BETWEEN = new Between("pair", "classes", "plan", 2026, "round", 1, AUTHOR, READER);

    private static final List<Caller> ADULTS = List.of(
            adult("teacher-a", Role.TEACHER, Scope.schoolClass("class-a")),
            adult("counsellor-a", Role.COUNSELLOR, Scope.school("school-a")),
            adult("lead-a", Role.SAFEGUARDING_LEAD, Scope.school("school-a")),
            adult("teacher-b", Role.TEACHER, Scope.schoolClass("class-b")),
            adult("counsellor-b", Role.COUNSELLOR, Scope.school("school-b")),
            new Caller(
                    "of-both",
                    AccountKind.STAFF,
                    "Of both",
                    List.of(
                            new Grant(Role.COUNSELLOR, Scope.school("school-a")),
                            new Grant(Role.COUNSELLOR, Scope.school("school-b")))),
            adult("stranger", Role.COUNSELLOR, Scope.school("school-c")));

    private Instant now = MovableClock.START;

    private interface Step {
        Letter take(Letter letter, Random random);
    }

    private final List<Step> steps = List.of(
            (letter, random) -> letter.saved(content(), now),
            (letter, random) -> letter.handedIn(random.nextBoolean(), deadline(), hand("author")),
            (letter, random) -> random.nextInt(20) == 0 ? filed(letter) : letter,
            (letter, random) -> letter.takenBack(hand("author")),
            (letter, random) -> letter.screened(found(random)),
            (letter, random) -> letter.delivered(now),
            (letter, random) -> letter.read(hand("reader")),
            (letter, random) -> letter.frozen(Frozen.PAUSED, now),
            (letter, random) -> letter.frozen(Frozen.CONSENT_GONE, now),
            (letter, random) -> letter.thawed(deadline()),
            (letter, random) -> letter.friendshipEnded(now),
            (letter, random) -> letter.holdLifted(hand("lead-a"), deadline()),
            (letter, random) -> letter.holdKept(hand("lead-a")),
            (letter, random) -> letter.lookedAtAgain(hand("guardian"), deadline()),
            (letter, random) -> letter.late(now),
            (letter, random) -> letter.claimed(claim(random)),
            (letter, random) -> random.nextInt(200) == 0 ? letter.erased(hand("lead-a"), content(), now) : letter,
            (letter, random) -> letter.withoutMarks(),
            this::anAdultDecides,
            this::anAdultDecides,
            this::anAdultDecides,
            this::anAdultDecides);

    @Test
    void whateverPeopleDoTheLocksHoldAndNothingIsLost() {
        Random random = new Random(20260901);
        Set<LetterState> seen = EnumSet.noneOf(LetterState.class);
        for (int walk = 0; walk < WALKS; walk++) {
            Letter letter = Letter.begun("letter", BETWEEN, content(), now);
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(90)));
                letter = tried(letter, steps.get(random.nextInt(steps.size())), random);
                seen.add(letter.state());
                holds(letter);
            }
            arrivesOrIsSomebodys(letter);
        }
        assertThat(seen).containsExactlyInAnyOrder(LetterState.values());
    }

    @Test
    void nobodyApprovesTwiceAndWhoApprovedDoesNotRelease() {
        Letter letter = inReview(true);
        Caller teacher = ADULTS.get(5);
        Letter once = letter.approved(Hand.of(teacher, now), deadline());

        assertThat(once.state()).isEqualTo(LetterState.SECOND_READER);
        assertThat(ReviewAct.allowedFor(once, teacher, now)).doesNotContain(ReviewAct.APPROVE);

        Letter twice = once.approved(Hand.of(ADULTS.get(1), now), deadline());
        assertThat(twice.state()).isEqualTo(LetterState.RECEIVING);
        assertThat(ReviewAct.allowedFor(twice, teacher, now)).doesNotContain(ReviewAct.RELEASE);
        assertThat(ReviewAct.allowedFor(twice, ADULTS.get(4), now)).contains(ReviewAct.RELEASE);
    }

    @Test
    void onlyWhatIsDecidedAboutMakesASeenLetterAnother() {
        Letter letter = inReview(false);
        Caller teacher = ADULTS.get(0);

        assertThat(letter.claimed(new Review.Claim("teacher-a", "A", now))
                        .late(now)
                        .step())
                .isEqualTo(letter.step());
        assertThat(letter.approved(Hand.of(teacher, now), deadline()).step()).isGreaterThan(letter.step());
        assertThat(letter.secondAsked(Hand.of(teacher, now)).step()).isGreaterThan(letter.step());
        assertThat(letter.takenBack(hand("author")).step()).isGreaterThan(letter.step());
    }

    @Test
    void aFirstLetterAMarkAndAReturnEachNeedFourEyes() {
        Letter plain = inReview(false);
        assertThat(plain.approved(hand("teacher-a"), deadline()).state()).isEqualTo(LetterState.RECEIVING);
        assertThat(inReview(true).review().fourEyes()).containsExactly(FourEyes.FIRST_LETTER);

        Letter marked = handedIn(false).screened(marked(Kind.PHONE));
        assertThat(marked.review().fourEyes()).containsExactly(FourEyes.MARKED);

        Letter again = plain.returned(ReturnReason.GIFTS, null, hand("teacher-a"), now)
                .handedIn(false, deadline(), hand("author"))
                .screened(new Screened(now, List.of()));
        assertThat(again.review().fourEyes()).containsExactly(FourEyes.RETURNED_BEFORE);
    }

    @Test
    void whoHandsALetterInForAChildNeverLetsItGoAndTwoOthersMust() {
        Caller teacher = ADULTS.get(0);
        Letter filed = Letter.begun("letter", BETWEEN, content(), now)
                .handedIn(false, deadline(), Hand.of(teacher, now))
                .screened(new Screened(now, List.of()));

        assertThat(filed.review().fourEyes()).containsExactly(FourEyes.FILED_BY_ADULT);
        assertThat(ReviewAct.allowedFor(filed, teacher, now))
                .doesNotContain(ReviewAct.APPROVE)
                .contains(ReviewAct.RETURN);
        Letter again = filed.takenBack(hand("author"))
                .handedIn(false, deadline(), hand("author"))
                .screened(new Screened(now, List.of()));
        assertThat(ReviewAct.allowedFor(again, teacher, now)).doesNotContain(ReviewAct.APPROVE);
        Letter once = again.approved(Hand.of(ADULTS.get(1), now), deadline());
        assertThat(once.state()).isEqualTo(LetterState.SECOND_READER);
    }

    @Test
    void whatNoScreenCouldSeeIsScreenedAsLongAsNobodyLetItGo() {
        Screened unseen = new Screened(now, marked(Kind.UNSCREENED).marks(), now);
        Letter people = handedIn(false).screened(unseen);

        assertThat(people.state()).isEqualTo(LetterState.IN_REVIEW);
        assertThat(people.review().fourEyes()).containsExactly(FourEyes.MARKED);
        assertThat(people.screened(marked(Kind.DANGER)).state()).isEqualTo(LetterState.HELD);
        assertThat(people.screened(new Screened(now, List.of())).review().fourEyes())
                .isEmpty();
        Letter approved = people.approved(Hand.of(ADULTS.get(0), now), deadline());
        assertThat(approved.waitsForScreens()).isFalse();
    }

    @Test
    void whoReturnedALetterDoesNotDecideWhenAnotherLookIsAskedFor() {
        Letter again = inReview(false)
                .returned(ReturnReason.GIFTS, null, Hand.of(ADULTS.get(0), now), now)
                .lookedAtAgain(hand("guardian"), deadline())
                .screened(new Screened(now, List.of()));

        assertThat(ReviewAct.allowedFor(again, ADULTS.get(0), now)).isEmpty();
        assertThat(ReviewAct.allowedFor(again, ADULTS.get(1), now)).contains(ReviewAct.APPROVE);
        Letter back = again.returned(ReturnReason.GIFTS, null, Hand.of(ADULTS.get(1), now), now);
        assertThat(back.mayBeLookedAtAgain()).isFalse();
    }

    @Test
    void whoAskedForASecondReaderWaitsForOne() {
        Letter asked = inReview(false).secondAsked(Hand.of(ADULTS.get(0), now));

        assertThat(ReviewAct.allowedFor(asked, ADULTS.get(0), now)).doesNotContain(ReviewAct.APPROVE);
        Letter once = asked.approved(Hand.of(ADULTS.get(1), now), deadline());
        assertThat(once.state()).isEqualTo(LetterState.SECOND_READER);
        assertThat(ReviewAct.allowedFor(once, ADULTS.get(0), now)).contains(ReviewAct.APPROVE);
    }

    @Test
    @Tag("R22")
    void dangerNeverEntersTheQueue() {
        Letter held = handedIn(false).screened(marked(Kind.DANGER));

        assertThat(held.state()).isEqualTo(LetterState.HELD);
        assertThat(held.review().waiting()).isNull();
        ADULTS.forEach(
                adult -> assertThat(ReviewAct.allowedFor(held, adult, now)).isEmpty());
    }

    @Test
    @Tag("R22")
    void whatTheLeadsHaveDealtWithIsNoMarkForOthers() {
        Letter lifted = handedIn(false).screened(marked(Kind.DANGER)).holdLifted(hand("lead-a"), deadline());

        assertThat(Objects.requireNonNull(lifted.review().screened()).marks()).isEmpty();
        assertThat(lifted.review().fourEyes()).isEmpty();
        assertThat(Objects.requireNonNull(lifted.review().waiting()).urgency()).isZero();
    }

    @Test
    @Tag("R22")
    void aHoldStopsALetterWhereverItIsAndBothLocksStayInFrontOfIt() {
        Letter received = inReview(false).approved(Hand.of(ADULTS.get(0), now), deadline());
        Letter scheduled = received.released(Hand.of(ADULTS.get(4), now), now);

        Letter lifted = scheduled.held(hand("counsellor-a"), now).holdLifted(hand("lead-a"), deadline());

        assertThat(lifted.state()).isEqualTo(LetterState.RECEIVING);
        assertThat(lifted.review().released()).isNull();
        assertThat(lifted.times().arrives()).isNull();
        Letter unseen = handedIn(false).held(hand("counsellor-a"), now).holdLifted(hand("lead-a"), deadline());
        assertThat(unseen.state()).isEqualTo(LetterState.SUBMITTED);
    }

    @Test
    void anotherLookIsOnceAlsoWhenTheChildTakesTheLetterBackMeanwhile() {
        Letter again = inReview(false)
                .returned(ReturnReason.GIFTS, null, Hand.of(ADULTS.get(0), now), now)
                .lookedAtAgain(hand("guardian"), deadline());

        assertThat(again.takenBack(hand("author")).mayBeLookedAtAgain()).isFalse();
    }

    @Test
    @Tag("R13")
    void aLetterGoesAlongWithAChildWhoChangesTheSchool() {
        Letter there = inReview(false).of(new Party("author", "class-c", "school-c"));

        assertThat(Objects.requireNonNull(there.review().waiting()).keys())
                .containsExactlyElementsOf(keys(new Party("author", "class-c", "school-c")));
        assertThat(ReviewAct.allowedFor(there, ADULTS.get(1), now)).isEmpty();
        assertThat(ReviewAct.allowedFor(there, ADULTS.get(6), now)).contains(ReviewAct.APPROVE);
        assertThat(there.slot()).isEqualTo(inReview(false).slot());
    }

    @Test
    void anErasedLetterLeavesItsOccasionToAnother() {
        Letter letter = inReview(false);

        assertThat(letter.erased(hand("lead-a"), content(), now).slot()).isNotEqualTo(letter.slot());
    }

    private Letter tried(Letter letter, Step step, Random random) {
        try {
            return step.take(letter, random);
        } catch (Refusal refused) {
            return letter;
        }
    }

    private Letter anAdultDecides(Letter letter, Random random) {
        Caller adult = ADULTS.get(random.nextInt(ADULTS.size()));
        ReviewAct act = ReviewAct.values()[random.nextInt(ReviewAct.values().length)];
        Letter guarded = ReviewAct.guard(act, letter, adult, now);
        return done(act, guarded, Hand.of(adult, now));
    }

    private Letter done(ReviewAct act, Letter letter, Hand by) {
        return switch (act) {
            case APPROVE -> letter.approved(by, deadline());
            case RETURN -> letter.returned(ReturnReason.TOO_LITTLE, null, by, now);
            case HOLD -> letter.held(by, now);
            case ASK_SECOND -> letter.secondAsked(by);
            case RELEASE -> letter.released(by, now.plus(Duration.ofDays(1)));
            case SEND_BACK -> letter.sentBack(new Review.SentBack(by, null), deadline());
        };
    }

    private void holds(Letter letter) {
        Review review = letter.review();
        LetterState state = letter.state();
        assertThat(letter.content().body()).isEqualTo(BODY);
        List<String> approvers =
                review.approvals().stream().map(Hand::accountId).toList();
        assertThat(approvers).doesNotHaveDuplicates().doesNotContain("stranger", "teacher-b", "counsellor-b");
        assertThat(approvers).noneMatch(review.filedBy()::contains);
        boolean crossed = state == LetterState.RECEIVING || state == LetterState.SCHEDULED || state.hasArrived();
        if (crossed) {
            assertThat(approvers).hasSizeGreaterThanOrEqualTo(review.fourEyes().isEmpty() ? 1 : 2);
        }
        if (state == LetterState.SCHEDULED || state.hasArrived()) {
            Hand released = Objects.requireNonNull(review.released());
            assertThat(approvers).doesNotContain(released.accountId());
            assertThat(letter.times().arrives()).isNotNull();
        }
        boolean waits = state == LetterState.SUBMITTED || state.waitsForAdults();
        Waiting waiting = review.waiting();
        assertThat(waiting != null).as("%s has a clock", state).isEqualTo(waits);
        if (waiting != null) {
            assertThat(waiting.keys()).containsAll(keys(Objects.requireNonNull(letter.turn())));
        }
        if (letter.isFrozen()) rests(letter);
        ADULTS.stream()
                .filter(adult -> adult.accountId().equals("stranger"))
                .forEach(adult ->
                        assertThat(ReviewAct.allowedFor(letter, adult, now)).isEmpty());
    }

    /** Nobody decides about what rests, and it does not arrive (R05). */
    private void rests(Letter letter) {
        assertThat(letter.state().hasArrived()).isFalse();
        ADULTS.forEach(
                adult -> assertThat(ReviewAct.allowedFor(letter, adult, now)).isEmpty());
    }

    /** With people of good will it gets there from wherever it is. */
    private void arrivesOrIsSomebodys(Letter from) {
        Letter letter = from.isFrozen() ? from.thawed(deadline()) : from;
        for (int step = 0; step < 12 && !letter.state().isOver(); step++) {
            now = now.plus(Duration.ofMinutes(30));
            letter = furthered(letter);
            holds(letter);
        }
        assertThat(letter.state()).isIn(LetterState.DELIVERED, LetterState.READ, LetterState.ERASED);
    }

    private Letter furthered(Letter letter) {
        return switch (letter.state()) {
            case DRAFT, RETURNED -> letter.handedIn(false, deadline(), hand("author"));
            case SUBMITTED -> letter.screened(new Screened(now, List.of()));
            case HELD -> letter.holdLifted(hand("lead-a"), deadline());
            case IN_REVIEW, SECOND_READER -> letter.approved(able(letter, ReviewAct.APPROVE), deadline());
            case RECEIVING -> letter.released(able(letter, ReviewAct.RELEASE), now);
            case SCHEDULED -> letter.delivered(now);
            case DELIVERED, READ, ERASED -> letter;
        };
    }

    private Hand able(Letter letter, ReviewAct act) {
        return ADULTS.stream()
                .filter(adult -> ReviewAct.allowedFor(letter, adult, now).contains(act))
                .findFirst()
                .map(adult -> Hand.of(adult, now))
                .orElseThrow(() -> new AssertionError("nobody can " + act + " " + letter));
    }

    private Letter filed(Letter letter) {
        return letter.handedIn(false, deadline(), hand("counsellor-a"));
    }

    private Letter handedIn(boolean first) {
        return Letter.begun("letter", BETWEEN, content(), now).handedIn(first, deadline(), hand("author"));
    }

    private Letter inReview(boolean first) {
        return handedIn(first).screened(new Screened(now, List.of()));
    }

    private Screened found(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> marked(Kind.DANGER);
            case 1 -> marked(Kind.PHONE);
            default -> new Screened(now, List.of());
        };
    }

    private Screened marked(Kind kind) {
        return new Screened(now, List.of(new Screened.Mark(kind, 0, 2, null, new Text("因为", "because"))));
    }

    private Review.@Nullable Claim claim(Random random) {
        Caller adult = ADULTS.get(random.nextInt(ADULTS.size()));
        return random.nextBoolean()
                ? null
                : new Review.Claim(adult.accountId(), adult.displayName(), now.plus(Duration.ofMinutes(15)));
    }

    private Waiting.Deadline deadline() {
        return new Waiting.Deadline(now, now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)));
    }

    private Hand hand(String account) {
        return new Hand(account, null, null, now);
    }

    private static List<String> keys(Party party) {
        return party.scopes().stream().map(Scope::key).toList();
    }

    private static Content content() {
        return Content.plain(BODY, 5);
    }

    private static Caller adult(String id, Role role, Scope scope) {
        return new Caller(id, AccountKind.STAFF, id, List.of(new Grant(role, scope)));
    }
}
