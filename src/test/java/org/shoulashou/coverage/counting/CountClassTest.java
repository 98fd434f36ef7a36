package org.shoulashou.coverage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.counting.CountClass.Counted;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Lies;
import org.shoulashou.letters.figures.LetterFigures.OfYear;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.BondFigures.Agreed;
import org.shoulashou.matching.PairingFigures.End;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Plans;

/** Each definition that stands under the tables, alone. */
class CountClassTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final OfYear THIS_YEAR = new OfYear("turpan", 2026);
    private static final Key YEAR = new Key("turpan", 2026, Sided.INLAND);

    /** Every day is a school day here. */
    private static final Almanac.SchoolTime DAILY = new Almanac.SchoolTime() {
        @Override
        public LocalDate after(LocalDate day, int schoolDayCount) {
            return day.plusDays(schoolDayCount);
        }

        @Override
        public boolean isSchoolDay(LocalDate day) {
            return true;
        }
    };

    private final List<Friendship> friendships = new ArrayList<>();
    private final List<Posted> letters = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Agreed> agreed = new ArrayList<>();
    private Set<String> consented = Set.of("mei");
    private boolean enrolled = true;

    @Test
    void aPersonInTwoProgrammesCountsOnceInTheTotal() {
        friend("one", "turpan", Stand.LIVES, TODAY);
        friend("other", "shannan", Stand.LIVES, TODAY);

        assertThat(of(Key.EVERYTHING, Measure.PAIRED)).isEqualTo(1);
        assertThat(of(YEAR, Measure.PAIRED)).isEqualTo(1);
        assertThat(of(new Key("shannan", 0, Sided.INLAND), Measure.PAIRED)).isEqualTo(1);
        assertThat(of(Key.EVERYTHING, Measure.PAIRS)).isEqualTo(2);
    }

    @Test
    void aSchoolThatAgreedIsOneThoughNobodyWritesYetAndHoweverManyClassesItHas() {
        agreed.add(new Agreed("national", 2026, "school", "another", at(TODAY)));
        agreed.add(new Agreed("national", 2026, "school", "a third", at(TODAY)));
        Tally one = count().tally();
        Tally school = one.plus(one).asSchool();

        Key years = new Key("national", 0, Sided.INLAND);
        assertThat(school.at(years).of(Measure.SCHOOLS)).isEqualTo(1);
        assertThat(school.asSchool().at(Key.EVERYTHING).of(Measure.SCHOOLS)).isEqualTo(1);
        assertThat(school.at(years).of(Measure.PAIRED)).isZero();
        assertThat(school.at(new Key("national", 0, Sided.PARTNER)).of(Measure.SCHOOLS))
                .isZero();
    }

    @Test
    void oneDirectionIsNoCorrespondence() {
        friend("one", "turpan", Stand.LIVES, TODAY.minusDays(200));
        letter("one", "mei", TODAY.minusDays(3));
        letter("one", "mei", TODAY.minusDays(2));
        assertThat(of(YEAR, Measure.CORRESPONDED)).isZero();
        assertThat(of(YEAR, Measure.QUIET)).isEqualTo(1);
        assertThat(of(YEAR, Measure.LETTERS)).isEqualTo(2);

        letter("one", "friend of one", TODAY.minusDays(1));
        assertThat(of(YEAR, Measure.CORRESPONDED)).isEqualTo(1);
        assertThat(of(YEAR, Measure.LIVING)).isEqualTo(1);
        assertThat(of(YEAR, Measure.QUIET)).isZero();
        assertThat(of(YEAR, Measure.LETTERS)).as("those that are written here").isEqualTo(2);
    }

    @Test
    void aPairLivesForNinetySchoolDaysAfterTheOlderOfBothLastLettersAndTheCountSaysWhenItTurns() {
        friend("one", "turpan", Stand.LIVES, TODAY.minusDays(200));
        letter("one", "mei", TODAY.minusDays(90));
        letter("one", "friend of one", TODAY);
        assertThat(of(YEAR, Measure.LIVING)).isEqualTo(1);
        assertThat(count().until()).isEqualTo(TODAY.plusDays(1));

        letters.clear();
        letter("one", "mei", TODAY.minusDays(91));
        letter("one", "friend of one", TODAY);
        assertThat(of(YEAR, Measure.LIVING)).isZero();
        assertThat(of(YEAR, Measure.QUIET)).isEqualTo(1);
        assertThat(of(YEAR, Measure.CORRESPONDED)).isEqualTo(1);
    }

    @Test
    void whoeverHasJustBegunIsNotQuiet() {
        friend("one", "turpan", Stand.LIVES, TODAY.minusDays(10));

        assertThat(of(YEAR, Measure.FRESH)).isEqualTo(1);
        assertThat(of(YEAR, Measure.QUIET)).isZero();
    }

    @Test
    void whoeverLostAFriendWaitsForAnotherAndIsNoLongerPaired() {
        friend("one", "turpan", Stand.LOST, TODAY.minusDays(20));
        assertThat(of(YEAR, Measure.LOST)).isEqualTo(1);
        assertThat(of(YEAR, Measure.PAIRED)).isZero();

        friend("two", "turpan", Stand.LIVES, TODAY);
        assertThat(of(YEAR, Measure.LOST)).isZero();
        assertThat(of(YEAR, Measure.PAIRED)).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForAFriendWithoutConsentOrAfterLeaving() {
        friend("one", "turpan", Stand.LOST, TODAY.minusDays(20));
        consented = Set.of();
        assertThat(of(YEAR, Measure.LOST)).isZero();

        consented = Set.of("mei");
        enrolled = false;
        assertThat(of(YEAR, Measure.LOST)).isZero();
        assertThat(of(Key.EVERYTHING, Measure.CONSENTED)).isZero();
    }

    @Test
    void aFriendshipThatCameToAGoodEndCountsForEverAndIsNeitherLivingNorQuiet() {
        friend("one", "turpan", Stand.OVER, TODAY.minusDays(300));
        letter("one", "mei", TODAY.minusDays(200));
        letter("one", "friend of one", TODAY.minusDays(190));

        assertThat(of(YEAR, Measure.PAIRED)).isEqualTo(1);
        assertThat(of(YEAR, Measure.CORRESPONDED)).isEqualTo(1);
        assertThat(of(YEAR, Measure.FINISHED)).as("no rounds were agreed").isEqualTo(1);
        assertThat(of(YEAR, Measure.LIVING) + of(YEAR, Measure.QUIET)).isZero();
    }

    @Test
    void monthsAreThoseOfTheConfirmationAndOfTheSecondDirection() {
        friend("one", "turpan", Stand.LIVES, LocalDate.of(2026, 10, 31));
        letter("one", "mei", LocalDate.of(2026, 11, 2));
        letter("one", "friend of one", LocalDate.of(2026, 12, 1));

        assertThat(count().tally().seriesAt(YEAR))
                .containsEntry("paired 2026-10", 1)
                .containsEntry("corresponded 2026-12", 1)
                .containsEntry("letters 2026-11", 1)
                .containsEntry("week 2026-11-02", 1)
                .containsEntry("at 6504", 1);
    }

    @Test
    void lettersThatWaitCountWhereTheyWaitAndDecisionsBySchoolDays() {
        friend("one", "turpan", Stand.LIVES, TODAY);
        String friend = "friend of one";
        Instant before = at(TODAY.minusDays(2));
        letters.add(new Posted("one", "mei", friend, null, Lies.SENDING, at(TODAY.minusDays(4)), null, null, 2, null));
        letters.add(new Posted("one", friend, "mei", null, Lies.RECEIVING, at(TODAY), null, null, 1, null));
        letters.add(new Posted("one", "mei", friend, null, Lies.RECEIVING, before, at(TODAY), null, 0, null));

        assertThat(of(YEAR, Measure.WAITING)).isEqualTo(2);
        assertThat(of(YEAR, Measure.LATE)).isEqualTo(1);
        assertThat(of(YEAR, Measure.WARNED)).isEqualTo(1);
        assertThat(of(YEAR, Measure.DECIDED_TWO)).isEqualTo(1);
    }

    /** A classmate of the friend, who wrote a second letter, has not made two children correspond; but it was read here. */
    @Test
    void aSecondLetterWaitsAndArrivesAndIsOfNoFriendship() {
        friend("one", "turpan", Stand.LIVES, TODAY.minusDays(30));
        letter("one", "mei", TODAY.minusDays(10));
        second("a classmate of the friend", "mei", Lies.ELSEWHERE, at(TODAY.minusDays(5)));
        second("a classmate of the friend", "mei", Lies.RECEIVING, null);
        second("a classmate of the friend", "another", Lies.RECEIVING, null);
        second("mei", "a classmate of the friend", Lies.SENDING, null);
        second("mei", "a classmate of the friend", Lies.ELSEWHERE, at(TODAY));

        assertThat(of(YEAR, Measure.CORRESPONDED)).isZero();
        assertThat(of(YEAR, Measure.WAITING)).isEqualTo(2);
        assertThat(of(YEAR, Measure.LATE)).isEqualTo(2);
        assertThat(of(YEAR, Measure.LETTERS)).isEqualTo(2);
        assertThat(of(Key.EVERYTHING, Measure.LETTERS)).isEqualTo(2);
    }

    /** Its friendship went with it; the letter is still of the two classes of before. */
    @Test
    void aSecondLetterIsOfItsYearWhereverItsAuthorGoesToSchoolNow() {
        friend("one", "turpan", Stand.OVER, TODAY.minusDays(30));
        letters.add(new Posted(
                "classes of before", "mei", "somebody", "autumn", Lies.SENDING, at(TODAY), null, null, 0, THIS_YEAR));

        assertThat(of(YEAR, Measure.WAITING)).isEqualTo(1);
    }

    /** Another child of this class, whose own letter is away. */
    private static List<Friendship> friendsOfTheClassmate() {
        End inland = new End("another", "4301");
        End partner = new End("a classmate of the friend", "6504");
        return List.of(new Friendship(
                "other", "classes", "turpan", 2026, inland, partner, Stand.LIVES, at(TODAY.minusDays(30)), null));
    }

    /** The classes of both children stand where a friendship stands in the others. */
    private void second(String author, String reader, Lies lies, @Nullable Instant delivered) {
        letters.add(new Posted("classes", author, reader, "autumn", lies, at(TODAY), null, delivered, 2, THIS_YEAR));
    }

    @Test
    void onTheRollAndConsentedAreToldInEveryProgrammeThatRunsHere() {
        assertThat(of(YEAR, Measure.CONSENTED)).isEqualTo(1);
        assertThat(of(Key.EVERYTHING, Measure.ENROLLED)).isEqualTo(1);
        assertThat(of(new Key("national", 2026, Sided.INLAND), Measure.ENROLLED))
                .isEqualTo(1);
    }

    /** Attendances and not persons; a contact of another kind is a number of its own. */
    @Test
    void meetingsCountForTheSideOfThisClassWithItsOwnHeads() {
        held.add(new Held("4-1", "there", "turpan", 2026, TODAY, true, 31, 28));
        held.add(new Held("4-1", "there", "turpan", 2026, TODAY, false, 0, 0));

        assertThat(of(YEAR, Measure.MEETINGS)).isEqualTo(1);
        assertThat(of(YEAR, Measure.MEETING_HEADS)).isEqualTo(31);
        assertThat(of(YEAR, Measure.CONTACTS)).isEqualTo(1);
        assertThat(of(Key.EVERYTHING, Measure.MEETINGS)).isEqualTo(1);
    }

    @Test
    void aClassThatOnlyHasPairsIsPairedAndDoesNotCorrespond() {
        friend("one", "turpan", Stand.LIVES, TODAY.minusDays(3));
        assertThat(of(YEAR, Measure.CLASSES)).isEqualTo(1);
        assertThat(of(YEAR, Measure.CLASSES_WRITING)).isZero();

        letter("one", "mei", TODAY.minusDays(2));
        letter("one", "friend of one", TODAY.minusDays(1));
        assertThat(of(YEAR, Measure.CLASSES_WRITING)).isEqualTo(1);
    }

    /** Written down on the first of January in Beijing, while it was still December elsewhere. */
    @Test
    void aSchoolThatAgreedAfterTheMonthIsNotOfThatMonth() {
        LocalDate december = LocalDate.of(2026, 12, 31);
        Instant newYear =
                december.plusDays(1).atTime(0, 30).atZone(Downloads.BEIJING).toInstant();
        agreed.add(new Agreed("national", 2026, "school", "another", newYear));
        assertThat(schoolsIn(december)).isZero();
        assertThat(schoolsIn(december.plusDays(1))).isEqualTo(1);

        agreed.add(new Agreed("national", 2026, "school", "a third", at(december)));
        assertThat(schoolsIn(december)).isEqualTo(1);
    }

    private int schoolsIn(LocalDate last) {
        Instant end = last.atTime(LocalTime.MAX).atZone(Downloads.BEIJING).toInstant();
        Tally then = count(last, Past.asOf(end, truth())).tally();
        return then.at(new Key("national", 2026, Sided.INLAND)).of(Measure.SCHOOLS);
    }

    /** A day that never comes is none: written down as the last of all days it would have come at once. */
    @Test
    void afterTheLastYearOfAllProgrammesNothingTurnsByItself() {
        assertThat(count(LocalDate.of(2040, 1, 1)).until()).isNull();
    }

    private void friend(String id, String programme, Stand stand, LocalDate confirmed) {
        End inland = new End("mei", "4301");
        End partner = new End("friend of " + id, "6504");
        friendships.add(new Friendship(id, "classes", programme, 2026, inland, partner, stand, at(confirmed), null));
    }

    private void letter(String pairing, String author, LocalDate delivered) {
        Instant then = at(delivered);
        String reader = author.equals("mei") ? "friend of " + pairing : "mei";
        letters.add(new Posted(pairing, author, reader, null, Lies.ELSEWHERE, null, null, then, 0, null));
    }

    private int of(Key key, Measure measure) {
        return count().tally().at(key).of(measure);
    }

    private Counted count() {
        return count(TODAY);
    }

    private Counted count(LocalDate today) {
        return count(today, truth());
    }

    private static Counted count(LocalDate today, ClassTruth truth) {
        return CountClass.of(
                truth, new Almanac(today, Map.of("turpan", Plans.turpan(), "national", Plans.national()), DAILY));
    }

    private ClassTruth truth() {
        ClassLies lies = new ClassLies("4-1", "school", List.of("430111", "4301", "43", "CN"));
        return new ClassTruth(
                lies,
                List.of(new Seat("mei", "4-1", enrolled)),
                consented,
                Map.of("mei", friendships, "a classmate of the friend", friendsOfTheClassmate()),
                letters.stream().collect(Collectors.groupingBy(Posted::pairing)),
                held,
                agreed);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(Downloads.BEIJING).toInstant();
    }
}
