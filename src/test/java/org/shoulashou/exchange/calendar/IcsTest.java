package org.shoulashou.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.text.Text;

class IcsTest {

    private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");

    @Test
    void aWholeDayEndsWithTheNext() {
        Entry day = Entry.wholeDay("round", new Text("开信日", "Letter-opening day"), LocalDate.of(2026, 10, 31));

        assertThat(Ics.of(List.of(day), NOW, Locale.ENGLISH))
                .contains("DTSTART;VALUE=DATE:20261031\r\n", "DTEND;VALUE=DATE:20261101\r\n", "UID:round@shoulashou");
    }

    @Test
    void whatWouldEndATextIsEscaped() {
        Entry day = Entry.wholeDay("x", new Text("一,二;三", "one, two; three"), LocalDate.of(2026, 10, 31));

        assertThat(Ics.of(List.of(day), NOW, Locale.ENGLISH)).contains("SUMMARY:one\\, two\\; three");
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsCut() {
        String folded = Ics.folded("SUMMARY:" + "手拉手".repeat(40));

        assertThat(folded.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "手拉手".repeat(40));
    }
}
