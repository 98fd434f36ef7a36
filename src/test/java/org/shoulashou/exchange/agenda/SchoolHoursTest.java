package org.shoulashou.exchange.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolHoursTest {

    @Test
    void tenOClockInXinjiangIsWhatEightOClockIsElsewhere() {
        Instant ten = Instant.parse("2026-10-20T02:00:00Z");

        assertThat(SchoolHours.of(List.of("650402", "6504", "65", "CN")).felt(ten))
                .hasToString("08:00");
        assertThat(SchoolHours.of(List.of("430105", "4301", "43", "CN")).felt(ten))
                .hasToString("10:00");
        assertThat(SchoolHours.of(List.of("650402")).hold(ten.minusSeconds(60), Duration.ofMinutes(40)))
                .isFalse();
    }
}
