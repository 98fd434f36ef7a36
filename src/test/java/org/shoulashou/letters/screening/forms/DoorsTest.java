package org.shoulashou.letters.screening.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doors, floors and names in quotes by their form. */
@Tag("R21")
class DoorsTest {

    @ParameterizedTest
    @CsvSource({"桥头第三户就是, 第三户", "我在十二楼, 十二楼", "数到第7个院子, 第7个院", "3单元, 3单元", "在第一个大门里, 第一个大门"})
    void aDoorOrAFloorThatIsCountedIsFound(String text, String door) {
        List<String> found = new ArrayList<>();
        Doors.counted(text, (from, to) -> found.add(text.substring(from, to)));

        assertThat(found).containsExactly(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三户", "第三节课", "五个苹果", "第二天", "一百二十三万楼"})
    void whatCountsSomethingElseIsNone(String text) {
        List<String> found = new ArrayList<>();
        Doors.counted(text, (from, to) -> found.add(text.substring(from, to)));

        assertThat(found).allMatch("三户"::equals);
    }

    @ParameterizedTest
    @CsvSource({"住8-1-2603呢, true", "1 2 — 3 — 5 0 1, true", "比分11-9和8-11, false", "2016-03-08出生, false"})
    void houseStairsAndFlatArePartedByStrokes(String text, boolean isDoor) {
        List<String> found = new ArrayList<>();
        Doors.parted(text, (from, to) -> found.add(text.substring(from, to)));

        assertThat(found).hasSize(isDoor ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6zu,14hao|true", "xinhualu25hao3dong501|true", "7d302|true", "3hao|false", "5hours|false"})
    void levelsMayBeSpelt(String tight, boolean isDoor) {
        List<String> found = new ArrayList<>();
        Doors.spelt(tight, (from, to) -> found.add(tight.substring(from, to)));

        assertThat(found).hasSize(isDoor ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"我叫“海边的人”呀|海边的人", "搜\"abc\"|abc", "战队【寄信小分队】|寄信小分队"})
    void aNameStandsBetweenQuotes(String text, String name) {
        List<String> found = new ArrayList<>();
        Quotes.find(text, (from, to) -> found.add(text.substring(from, to)));

        assertThat(found).containsExactly(name);
    }
}
