package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R28")
class ArrivalTest {

    private static final List<String> TOWNSHIP = List.of("650402-09", "650402", "6504", "65", "CN");
    private static final List<String> CITY = List.of("4301", "43", "CN");

    @Test
    void slowMailTakesLongerTheFurtherItGoes() {
        assertThat(SlowMail.days(CITY, List.of("430102", "4301", "43", "CN"))).isEqualTo(2);
        assertThat(SlowMail.days(CITY, List.of("4302", "43", "CN"))).isEqualTo(3);
        assertThat(SlowMail.days(CITY, List.of("650402", "6504", "65", "CN"))).isEqualTo(4);
        assertThat(SlowMail.days(CITY, TOWNSHIP)).isEqualTo(5);
        assertThat(SlowMail.days(TOWNSHIP, CITY)).isEqualTo(5);
    }

    @Test
    void aLetterOfARoundArrivesOnTheMorningOfItsDayOrOnTheNext() {
        Instant before = Instant.parse("2026-10-20T04:00:00Z");
        Instant after = Instant.parse("2026-10-30T04:00:00Z");
        LocalDate opens = LocalDate.of(2026, 10, 30);

        assertThat(ArrivalDays.onOpeningDay(opens, before)).isEqualTo(Instant.parse("2026-10-29T23:00:00Z"));
        assertThat(ArrivalDays.onOpeningDay(opens, after)).isEqualTo(Instant.parse("2026-10-30T23:00:00Z"));
    }

    @Test
    void nothingArrivesAtNight() {
        assertThat(DeliverLetters.isNight(Instant.parse("2026-10-30T14:00:00Z")))
                .isTrue();
        assertThat(DeliverLetters.isNight(Instant.parse("2026-10-29T21:59:00Z")))
                .isTrue();
        assertThat(DeliverLetters.isNight(Instant.parse("2026-10-29T23:00:00Z")))
                .isFalse();
    }
}
