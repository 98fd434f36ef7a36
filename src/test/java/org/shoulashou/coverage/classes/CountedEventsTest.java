package org.shoulashou.coverage.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Lies;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.PairingFigures.End;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;

class CountedEventsTest {

    private static final Instant BEGAN = Instant.parse("2026-09-20T02:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-10-12T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-10-16T02:00:00Z");

    private static final Almanac.SchoolTime EVERY_DAY = new Almanac.SchoolTime() {
        @Override
        public LocalDate after(LocalDate day, int schoolDayCount) {
            return day.plusDays(schoolDayCount);
        }

        @Override
        public boolean isSchoolDay(LocalDate day) {
            return true;
        }
    };

    @Test
    void aFriendshipThatCameToAGoodEndIsAnEventOfThatDayAndNoLoss() {
        assertThat(told(truth(Stand.OVER, List.of(), List.of())))
                .containsExactlyInAnyOrder("2026-09-20 CONFIRMED null", "2026-10-16 CLOSED_WELL null");
    }

    @Test
    void aLetterWaitsHereSinceItCameHere() {
        Posted own = letter("mei", "friend", Lies.SENDING, null);
        Posted theirs = letter("friend", "mei", Lies.RECEIVING, FRIDAY);
        Posted withThem = letter("mei", "friend", Lies.RECEIVING, FRIDAY);

        assertThat(told(truth(Stand.LIVES, List.of(own, theirs, withThem), List.of())))
                .containsExactlyInAnyOrder(
                        "2026-09-20 CONFIRMED null",
                        "2026-10-12 WAITS null",
                        "2026-10-16 WAITS null",
                        "2026-10-16 DECIDED_LATER null");
    }

    /** The clock is this school's: how long the other school took over its letter is no figure here. */
    @Test
    void aLetterThatWasLetGoIsAnEventOfTheTimeThatItTook() {
        Posted own = letter("mei", "friend", Lies.RECEIVING, MONDAY.plus(Duration.ofDays(2)));
        Posted theirs = letter("friend", "mei", Lies.SENDING, MONDAY);

        assertThat(told(truth(Stand.LIVES, List.of(own, theirs), List.of())))
                .containsExactlyInAnyOrder("2026-09-20 CONFIRMED null", "2026-10-14 DECIDED_TWO null");
    }

    @Test
    void aConsentIsAnEventOfTheDaySinceWhichItIsValidAndOnlyOfWhoIsOnTheRoll() {
        assertThat(told(truth(Stand.LIVES, List.of(), List.of()), Map.of("mei", MONDAY, "left", FRIDAY)))
                .containsExactlyInAnyOrder("2026-09-20 CONFIRMED null", "2026-10-12 CONSENTED null");
    }

    @Test
    void aMeetingHasTheHeadsOfThisClassAndAnotherContactHasNone() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Held meeting = new Held("there", "4-1", "turpan", 2026, day, true, 31, 28);
        Held parcel = new Held("4-1", "there", "turpan", 2026, day, false, 0, 0);

        assertThat(told(truth(Stand.LIVES, List.of(), List.of(meeting, parcel))))
                .contains("2026-11-02 MEETING 28", "2026-11-02 CONTACT null");
    }

    private static List<String> told(ClassTruth truth) {
        return told(truth, Map.of());
    }

    private static List<String> told(ClassTruth truth, Map<String, Instant> agreed) {
        return CountedEvents.of(truth, new Almanac(LocalDate.of(2026, 11, 27), Map.of(), EVERY_DAY), agreed).stream()
                .map(event -> event.on() + " " + event.what() + " " + event.heads())
                .toList();
    }

    private static Posted letter(String author, String reader, Lies lies, @Nullable Instant decided) {
        return new Posted("one", author, reader, null, lies, MONDAY, decided, null, 0, null);
    }

    private static ClassTruth truth(Stand stand, List<Posted> letters, List<Held> held) {
        Instant turned = stand == Stand.LIVES ? null : FRIDAY;
        End inland = new End("mei", "4301");
        End partner = new End("friend", "6504");
        Friendship one = new Friendship("one", "classes", "turpan", 2026, inland, partner, stand, BEGAN, turned);
        return new ClassTruth(
                new ClassLies("4-1", "school", List.of("430111", "4301", "43", "CN")),
                List.of(new Seat("mei", "4-1", true), new Seat("left", "4-1", false)),
                Set.of("mei"),
                Map.of("mei", List.of(one)),
                Map.of("one", letters),
                held,
                List.of());
    }
}
