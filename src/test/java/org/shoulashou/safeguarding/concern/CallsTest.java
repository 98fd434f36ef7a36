package org.shoulashou.safeguarding.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.SafeguardingProperties;
import org.shoulashou.safeguarding.Source;
import org.shoulashou.safeguarding.concern.Calls.AtSchool;
import org.shoulashou.safeguarding.concern.Concern.Awaited;

/** Who is called, and when, while a concern waits (R22). */
@Tag("R22")
class CallsTest {

    /** A Saturday, in the middle of the night in Beijing. */
    private static final Instant RAISED = Instant.parse("2026-09-04T19:00:00Z");

    private static final Map<String, AtSchool> WITH_DEPUTY = Map.of("hill", at("陈老师"));
    private static final Map<String, AtSchool> ALONE = Map.of("hill", at(null));

    private static final Instant SEVEN_IN_THE_MORNING = Instant.parse("2026-09-04T23:00:00Z");
    private static final Hand LEAD = new Hand("a-lead", "王校长");

    private final Calls calls = new Calls(new SafeguardingProperties(
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(72),
            Duration.ofMinutes(1),
            "a file"));

    @Test
    void nobodyIsCalledInTheFirstHour() {
        Concern concern = raised();

        assertThat(calls.due(concern, WITH_DEPUTY, RAISED.plus(Duration.ofMinutes(59))))
                .isSameAs(concern);
    }

    @Test
    void afterOneHourTheLeadsAreRemindedOnce() {
        Concern reminded = calls.due(raised(), WITH_DEPUTY, after(60));

        assertThat(acts(reminded)).containsExactly(Action.CONCERN_RAISED, Action.CONCERN_REMINDED);
        assertThat(calls.due(reminded, WITH_DEPUTY, after(119))).isSameAs(reminded);
    }

    @Test
    void afterTwoHoursTheDeputyIsCalledByNameAndTheCountyKnowsNothing() {
        Concern called = calls.due(raised(), WITH_DEPUTY, after(120));

        assertThat(acts(called)).endsWith(Action.CONCERN_REMINDED, Action.CONCERN_DEPUTY_CALLED);
        assertThat(last(called).what()).isEqualTo("陈老师");
        assertThat(called.course().awaited()).isEmpty();
    }

    @Test
    void whereThereIsNoDeputyTheCountyLearnsAfterTwoHoursWhichSchoolIsSilent() {
        Concern called = calls.due(raised(), ALONE, after(120));

        assertThat(last(called).action()).isEqualTo(Action.CONCERN_COUNTY_CALLED);
        assertThat(called.course().awaited()).containsExactly(new Awaited("hill", "PLACE:970101"));
        assertThat(acts(calls.due(called, ALONE, after(181)))).containsOnlyOnce(Action.CONCERN_COUNTY_CALLED);
    }

    @Test
    void whenTheDeputyIsSilentTooTheCountyLearnsAfterThreeHours() {
        Concern called = calls.due(raised(), WITH_DEPUTY, after(180));

        assertThat(called.course().awaited()).containsExactly(new Awaited("hill", "PLACE:970101"));
        assertThat(called.course().nextCall()).isEqualTo(SEVEN_IN_THE_MORNING);
    }

    /** Whoever slept through the night hears of it when they are awake, day after day, and so do more and more others. */
    @Test
    void asLongAsNobodyAnswersAllAreCalledEachMorningAndOneLevelMoreEachDay() {
        Concern silent = calls.due(raised(), WITH_DEPUTY, after(180));

        Concern morning = calls.due(silent, WITH_DEPUTY, SEVEN_IN_THE_MORNING);
        assertThat(last(morning).action()).isEqualTo(Action.CONCERN_REMINDED);
        assertThat(morning.outbox().events().size())
                .isGreaterThan(silent.outbox().events().size() + 1);
        assertThat(morning.course().awaited()).containsExactly(new Awaited("hill", "PLACE:970101"));
        assertThat(morning.course().nextCall()).isEqualTo(after(24 * 60));
        Concern day = calls.due(morning, WITH_DEPUTY, after(24 * 60));
        assertThat(acts(day)).endsWith(Action.CONCERN_REMINDED, Action.CONCERN_COUNTY_CALLED);
        assertThat(day.course().awaited())
                .containsExactly(new Awaited("hill", "PLACE:970101"), new Awaited("hill", "PLACE:9701"));
        assertThat(day.course().nextCall()).isEqualTo(SEVEN_IN_THE_MORNING.plus(Duration.ofDays(1)));
        assertThat(calls.due(day, WITH_DEPUTY, after(24 * 60 * 30)).course().nextCall())
                .isNotNull();
    }

    /** The program stood still for a night: nothing is left out. */
    @Test
    void callsThatWereMissedAreMadeUpForInOrder() {
        Concern called = calls.due(raised(), WITH_DEPUTY, after(60 * 12));

        assertThat(acts(called))
                .containsExactly(
                        Action.CONCERN_RAISED,
                        Action.CONCERN_REMINDED,
                        Action.CONCERN_REMINDED,
                        Action.CONCERN_DEPUTY_CALLED,
                        Action.CONCERN_COUNTY_CALLED);
    }

    @Test
    void whoeverAcknowledgesEndsTheCalls() {
        Concern inHand =
                calls.due(raised(), ALONE, after(120)).acknowledged(LEAD, after(130), calls.followUp(after(130)));

        assertThat(inHand.course().awaited()).isEmpty();
        assertThat(calls.due(inHand, ALONE, after(60 * 12))).isSameAs(inHand);
    }

    @Test
    void whoeverHasItInHandIsAskedEachDayUntilItIsClosed() {
        Concern inHand = raised().acknowledged(LEAD, after(10), calls.followUp(after(10)));

        Concern asked = calls.due(inHand, WITH_DEPUTY, after(10 + 24 * 60));
        assertThat(acts(asked)).endsWith(Action.CONCERN_ACKNOWLEDGED, Action.CONCERN_FOLLOWED_UP);
        assertThat(calls.due(asked, WITH_DEPUTY, after(11 + 24 * 60))).isSameAs(asked);
        Concern again = calls.due(asked, WITH_DEPUTY, after(10 + 48 * 60));
        assertThat(acts(again)).hasSize(acts(asked).size() + 1);
        assertThat(again.closed(Ending.KEEP, LEAD, null, after(3000)).course().nextCall())
                .isNull();
    }

    @Test
    void whenWhoeverHasItInHandIsGoneItWaitsAsOnTheFirstDay() {
        Hand gone = new Hand("another", "李校长");
        Concern inHand =
                calls.due(raised(), ALONE, after(120)).acknowledged(gone, after(130), calls.followUp(after(130)));

        Concern waits = calls.due(inHand, WITH_DEPUTY, after(130 + 24 * 60));

        assertThat(waits.course().state()).isEqualTo(State.OPEN);
        assertThat(waits.course().inCharge()).isNull();
        assertThat(calls.due(waits)).isEqualTo(after(130 + 26 * 60));
        assertThat(waits.course().nextCall()).isEqualTo(after(130 + 25 * 60));
        assertThat(acts(calls.due(waits, WITH_DEPUTY, after(130 + 27 * 60))))
                .endsWith(
                        Action.CONCERN_LEFT,
                        Action.CONCERN_REMINDED,
                        Action.CONCERN_REMINDED,
                        Action.CONCERN_DEPUTY_CALLED,
                        Action.CONCERN_COUNTY_CALLED);
    }

    @Test
    void whenWhoeverHasItInHandDoesNothingForThreeDaysAllLeadsAreAsked() {
        Concern inHand = raised().acknowledged(LEAD, after(10), calls.followUp(after(10)));
        Concern asked = calls.due(inHand, WITH_DEPUTY, after(10 + 24 * 60));
        Concern twice = calls.due(asked, WITH_DEPUTY, after(10 + 48 * 60));

        assertThat(acts(twice)).doesNotContain(Action.CONCERN_STALLED);
        assertThat(acts(calls.due(twice, WITH_DEPUTY, after(10 + 72 * 60)))).endsWith(Action.CONCERN_STALLED);
        Concern looked = twice.opened(LEAD, after(10 + 50 * 60));
        assertThat(acts(calls.due(looked, WITH_DEPUTY, after(10 + 72 * 60)))).endsWith(Action.CONCERN_FOLLOWED_UP);
    }

    /** A reminder is no decision: a page that somebody has open stays good. */
    @Test
    void callsMakeNobodysPageStale() {
        assertThat(calls.due(raised(), WITH_DEPUTY, after(180)).course().revision())
                .isZero();
    }

    @Test
    void dangerIsKnownToTheChildsOwnSchoolOnlyAndOtherMattersToBoth() {
        assertThat(of(Matter.DANGER).facts().schools()).containsExactly("hill");
        assertThat(of(Matter.NOT_RIGHT).facts().schools()).containsExactly("hill", "lake");
        assertThat(of(Matter.CONTACT).facts().schools()).containsExactly("hill", "lake");
    }

    private Concern raised() {
        return of(Matter.DANGER);
    }

    private Concern of(Matter matter) {
        List<Child> children = List.of(new Child("a", "hill", "hill-4"), new Child("b", "lake", "lake-4"));
        Evidence evidence = new Evidence("", "words", List.of(), List.of());
        NewConcern raised = new NewConcern("key", Source.SCREEN, matter, children, "letter:1", null, evidence);
        return Concern.raised("id", raised, Hand.HOUSE, calls.first(RAISED), RAISED);
    }

    private static AtSchool at(@Nullable String deputy) {
        return new AtSchool(deputy, List.of("PLACE:970101", "PLACE:9701"), Set.of("a-lead", "a-deputy"));
    }

    private static Instant after(int minutes) {
        return RAISED.plus(Duration.ofMinutes(minutes));
    }

    private static List<Action> acts(Concern concern) {
        return concern.history().stream().map(Moment::action).toList();
    }

    private static Moment last(Concern concern) {
        return concern.history().get(concern.history().size() - 1);
    }
}
