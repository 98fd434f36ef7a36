package org.shoulashou.letters.screening.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of machines in four numbers. */
@Tag("R21")
class ServersTest {

    @ParameterizedTest
    @CsvSource({
        "连 192.168.3.44 就行, true",
        "一二七点零点零点一, true",
        "10 . 0 . 0 . 7, true",
        "成绩 1.52 1.60 1.38 1.71, false",
        "第3.1节和3.2节, false"
    })
    void fourNumbersWithDotsBetweenThemAreOne(String text, boolean isServer) {
        List<String> found = new ArrayList<>();
        Servers.find(text, (from, to) -> found.add(text.substring(from, to)));

        assertThat(found).hasSize(isServer ? 1 : 0);
    }
}
