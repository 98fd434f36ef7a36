package org.shoulashou.coverage.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.coverage.classes.CountedEvent.What;

class ClassEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static CountedEvent on(LocalDate day, What what) {
        return new CountedEvent(day, what, what.text(), "turpan", 2026, null);
    }

    /** A day on which one pair was broken off is one child's day; and no sum tells what the months leave out. */
    @Test
    @Tag("R31")
    void whoeverDoesNotKnowThePupilsReadsMonthsAndNoLoss() {
        List<CountedEvent> all = List.of(
                on(DAY, What.CONFIRMED),
                on(DAY, What.LOST),
                on(DAY, What.LETTER_OUT),
                on(DAY, What.WAITS),
                on(DAY, What.CONSENTED));

        ClassEvents told = ClassEvents.of(all, false);

        assertThat(told.days()).isEmpty();
        assertThat(told.months())
                .extracting(month -> month.month() + " " + month.what() + " " + month.many())
                .containsExactly("2026-10 LETTER_OUT 1");
        assertThat(told.many()).isEqualTo(1);
    }

    /**
     * Of thirty who agreed all but one may have done so in September: who agreed in October would be one child. So with
     * friends; and thirty confirmed, of whom the page tells twenty-nine, would be one pair that was broken off.
     */
    @ParameterizedTest
    @EnumSource(names = {"CONSENTED", "CONFIRMED", "CLOSED_WELL"})
    @Tag("R31")
    void noMonthTellsHowManyChildrenItWas(What what) {
        List<CountedEvent> all = Stream.concat(
                        Collections.nCopies(29, on(DAY.minusMonths(1), what)).stream(), Stream.of(on(DAY, what)))
                .toList();

        assertThat(ClassEvents.of(all, false).months()).isEmpty();
        assertThat(ClassEvents.of(all, false).many()).isZero();
        assertThat(ClassEvents.of(all, true).months())
                .extracting(ClassEvents.EventsInMonth::many)
                .containsExactly(1, 29);
    }

    @Test
    void ofManyTheNewestAreToldAndHowManyThereAre() {
        CountedEvent newest = on(DAY.plusDays(1), What.LETTER_IN);
        List<CountedEvent> all = Stream.concat(
                        Collections.nCopies(640, on(DAY, What.LETTER_OUT)).stream(), Stream.of(newest))
                .toList();

        ClassEvents told = ClassEvents.of(all, true);

        assertThat(told.days()).hasSize(ClassEvents.MOST).startsWith(newest);
        assertThat(told.many()).isEqualTo(641);
        assertThat(told.months()).extracting(ClassEvents.EventsInMonth::many).containsExactlyInAnyOrder(640, 1);
    }
}
