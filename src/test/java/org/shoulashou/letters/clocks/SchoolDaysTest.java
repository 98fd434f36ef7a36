package org.shoulashou.letters.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.programme.calendar.LessonDays;
import org.shoulashou.programme.calendar.LessonDays.Holiday;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Tag("R25")
class SchoolDaysTest {

    private static final SchoolDays DAYS = new SchoolDays(new LessonDays(
            List.of(new Holiday(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
            Set.of(LocalDate.of(2026, 10, 10))));

    @Test
    void aWeekendIsNoSchoolDay() {
        Instant friday = Instant.parse("2026-09-04T02:00:00Z");

        assertThat(DAYS.after(friday, 2)).isEqualTo(Instant.parse("2026-09-08T02:00:00Z"));
        assertThat(DAYS.after(friday, 3)).isEqualTo(Instant.parse("2026-09-09T02:00:00Z"));
    }

    @Test
    void aHolidayIsNoSchoolDay() {
        Instant wednesday = Instant.parse("2026-09-30T02:00:00Z");

        assertThat(DAYS.after(wednesday, 1)).isEqualTo(Instant.parse("2026-10-08T02:00:00Z"));
    }

    @Test
    void aSaturdayOnWhichLessonsAreMadeUpIsOne() {
        Instant thursday = Instant.parse("2026-10-08T02:00:00Z");

        assertThat(DAYS.after(thursday, 2)).isEqualTo(Instant.parse("2026-10-10T02:00:00Z"));
        assertThat(DAYS.after(thursday, 3)).isEqualTo(Instant.parse("2026-10-12T02:00:00Z"));
    }

    @Test
    void daysAreCountedInBeijing() {
        Instant sundayNightHereMondayThere = Instant.parse("2026-09-06T17:00:00Z");

        assertThat(DAYS.after(sundayNightHereMondayThere, 1)).isEqualTo(Instant.parse("2026-09-07T17:00:00Z"));
    }

    @Test
    void theCalendarThatIsShippedCanBeRead() {
        LessonDays shipped =
                LessonDays.reading(new PathMatchingResourcePatternResolver(), "file:matching-rules/calendar/*.yaml");

        assertThat(shipped.has(LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(shipped.has(LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(shipped.has(LocalDate.of(2026, 10, 10))).as("a Saturday").isTrue();
    }

    /** The State Council's schedule of 2026, and the days beside each holiday. */
    @Test
    void theHolidaysOf2026AreThoseOfTheStateCouncil() {
        LessonDays shipped =
                LessonDays.reading(new PathMatchingResourcePatternResolver(), "file:matching-rules/calendar/*.yaml");
        LocalDate year = LocalDate.of(2026, 1, 1);

        assertThat(year.datesUntil(LocalDate.of(2026, 7, 11)).filter(day -> isFree(shipped, day)))
                .containsExactlyElementsOf(
                        days("01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19"));
        assertThat(LocalDate.of(2026, 9, 1).datesUntil(year.plusYears(1)).filter(day -> isFree(shipped, day)))
                .containsExactlyElementsOf(days("09-25 10-01 10-02 10-05 10-06 10-07"));
        assertThat(year.datesUntil(year.plusYears(1)).filter(day -> isWeekend(day) && shipped.has(day)))
                .containsExactlyElementsOf(days("01-04 02-14 02-28 05-09 09-20 10-10"));
    }

    private static boolean isFree(LessonDays shipped, LocalDate day) {
        return !isWeekend(day) && !shipped.has(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    private static List<LocalDate> days(String ofTheYear) {
        return Stream.of(ofTheYear.split(" "))
                .map(day -> LocalDate.parse("2026-" + day))
                .toList();
    }
}
