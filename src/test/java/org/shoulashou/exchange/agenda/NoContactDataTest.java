package org.shoulashou.exchange.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoContactDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打 138 0013 8000",
                "一三八零零一三八零零零",
                "１３８００１３８０００",
                "加我微信 abc",
                "QQ：123456",
                "somebody@example.org",
                "https://example.org"
            })
    void whatReachesSomebodyIsFound(String text) {
        assertThat(NoContactData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"四年级一班和五年级三班一起唱了歌", "寄了 42 封信，2026 年 10 月 16 日到", "用微信视频了二十分钟"})
    void whatIsOnlyToldIsLeftAlone(String text) {
        assertThat(NoContactData.isIn(text)).isFalse();
    }

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
