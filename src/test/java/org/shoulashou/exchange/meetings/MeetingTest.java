package org.shoulashou.exchange.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Meeting.Act;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;

class MeetingTest {

    private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-20T03:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-10-23T03:00:00Z");
    private static final Hand HERE = new Hand("here", "Here", NOW);
    private static final Hand THERE = new Hand("there", "There", NOW);

    private final Meeting proposed = Meeting.proposed(
            "a-meeting",
            MeetingKind.VIDEO,
            new Between("classes", "plan", 2026, group("inland"), group("partner"), List.of()),
            new Agenda("winter", new Text("冬", "Winter")),
            new Offers(Half.INLAND, List.of(TUESDAY, FRIDAY), 40),
            null,
            HERE);

    private static Group group(String name) {
        return new Group(name + "-class", name + "-school", name, List.of(name));
    }

    private static Act here(Meeting seen) {
        return new Act(Half.INLAND, HERE, seen.course().revision());
    }

    private static Act there(Meeting seen) {
        return new Act(Half.PARTNER, THERE, seen.course().revision());
    }

    private Meeting agreed() {
        return proposed.agreed(there(proposed), FRIDAY);
    }

    private static Act after(Act act) {
        Hand later = new Hand(act.by().accountId(), act.by().name(), FRIDAY.plus(Duration.ofHours(1)));
        return new Act(act.half(), later, act.seen());
    }

    private static MeetingReport report(Hand by, int heads) {
        return new MeetingReport(by, heads, 40, null, List.of());
    }

    private static void refused(ProblemKind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(kind));
    }

    @Test
    void theOtherSideChoosesOneOfTheTimes() {
        assertThat(agreed().course().state()).isEqualTo(MeetingState.AGREED);
        assertThat(agreed().at()).isEqualTo(FRIDAY);
    }

    @Test
    void whoeverOfferedDoesNotAnswerThemselves() {
        refused(ExchangeProblems.NOT_YOUR_TURN, () -> proposed.agreed(here(proposed), FRIDAY));
        refused(
                ExchangeProblems.NOT_YOUR_TURN,
                () -> proposed.countered(here(proposed), proposed.course().offers()));
    }

    @Test
    void aTimeThatNobodyOfferedIsNotAgreedTo() {
        refused(ExchangeProblems.STALE_OFFER, () -> proposed.agreed(there(proposed), NOW.plusSeconds(9)));
    }

    @Test
    void aSecondClickChangesNothing() {
        Meeting once = agreed();

        assertThat(once.agreed(there(proposed), FRIDAY)).isSameAs(once);
    }

    @Test
    void aDecisionOnWhatIsNoLongerSoIsStale() {
        Offers others = new Offers(Half.PARTNER, List.of(FRIDAY), 40);
        Meeting countered = proposed.countered(there(proposed), others);

        refused(PlatformProblems.STALE, () -> countered.cancelled(here(proposed), "ill"));
        assertThat(countered.awaits(Half.INLAND)).isTrue();
    }

    @Test
    void anAgreedTimeMayBePutOff() {
        Offers others = new Offers(Half.INLAND, List.of(TUESDAY), 40);
        Meeting countered = agreed().countered(here(agreed()), others);

        assertThat(countered.course().state()).isEqualTo(MeetingState.PROPOSED);
        assertThat(countered.course().start()).isNull();
    }

    @Test
    void itCountsWhenBothHaveConfirmed() {
        Meeting one = agreed().reported(after(here(agreed())), report(HERE, 30));
        Meeting both = one.reported(after(there(one)), report(THERE, 41));

        assertThat(one.course().state()).isEqualTo(MeetingState.REPORTED);
        assertThat(one.course().heads()).isZero();
        assertThat(both.course().state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(both.course().heads()).isEqualTo(71);
    }

    @Test
    void oneSideConfirmsOnce() {
        Meeting one = agreed().reported(after(here(agreed())), report(HERE, 30));

        assertThat(one.reported(after(here(agreed())), report(HERE, 30))).isSameAs(one);
        refused(ExchangeProblems.NOT_IN_THIS_STATE, () -> one.reported(after(here(one)), report(HERE, 31)));
    }

    @Test
    void nobodyConfirmsWhatIsStillAhead() {
        Meeting meeting = agreed();

        refused(ExchangeProblems.NOT_HELD_YET, () -> meeting.reported(here(meeting), report(HERE, 30)));
    }

    @Test
    void whatWasCalledOffStaysSo() {
        Meeting off = agreed().cancelled(here(agreed()), "ill");

        refused(ExchangeProblems.NOT_IN_THIS_STATE, () -> off.reported(after(here(off)), report(HERE, 30)));
        refused(ExchangeProblems.NOT_IN_THIS_STATE, () -> off.linked(here(off), null));
    }
}
