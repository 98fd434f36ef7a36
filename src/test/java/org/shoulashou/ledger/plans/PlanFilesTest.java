package org.shoulashou.ledger.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a wrong file of tasks is told, and that editors know the same words as the reader. */
class PlanFilesTest {

    private static final Path HOME = Path.of("matching-rules/ledger");
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(HOME.resolve("ledger.schema.json"));

    private static final String RIGHT = """
            id: plan
            zh: 计划
            en: A plan
            source: {zh: 附件, en: Attachment}
            keeper: "43"
            years:
              - {year: 2026, from: 2026-01-01, to: 2026-12-31}
            tables:
              - {id: all, zh: 全部, en: All}
            tasks:
              - id: camp
                table: all
                zh: 夏令营
                en: Summer camp
                unit: {zh: 人数, en: persons}
                source: {zh: 第1行, en: Row 1}
                targets:
                  - {places: ["43"], year: 2026, amount: 60}
            """;

    private static Plans of(String... contents) {
        List<YamlFile> files = Arrays.stream(contents)
                .map(content -> new YamlFile("tasks.yaml", content.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new Plans(files, "ledger");
    }

    private static String faults(String content) {
        return String.valueOf(
                catchThrowableOfType(WrongRules.class, () -> of(content)).getMessage());
    }

    @Test
    void aRightFileIsRead() {
        Line line = of(RIGHT).line("plan", "camp", "43", 2026);

        assertThat(line.amount()).isEqualTo(Hundredths.whole(60));
        assertThat(line.key()).isEqualTo("plan/camp/43/2026");
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        String wrong = RIGHT.replace("table: all", "table: none")
                .replace("year: 2026, amount: 60", "year: 2030, amount: 0")
                .replace("en: Summer camp", "month: 13");

        assertThat(faults(wrong))
                .contains("tasks.yaml:12", "\"none\"", "tasks.yaml:18", "2030", "1 to 100000000", "tasks.yaml:14")
                .contains("from 1 to 12", "en");
    }

    @Test
    void thePlaceOfATaskStandsOnceInAYear() {
        String twice = RIGHT + "      - {places: [\"43\"], year: 2026, amount: 5}\n";

        assertThat(faults(twice)).contains("tasks.yaml:19", "stands twice");
    }

    @Test
    void whatIsCountedNamesItsQuotaAndWhatIsPerPairItsRules() {
        String counted = RIGHT.replace(
                "unit: {zh: 人数, en: persons}",
                "unit: {zh: 人数, en: persons}\n    counted: {what: WRITING}\n    perPair: true");

        assertThat(faults(counted)).contains("programme and quota", "coBuilding:");
    }

    @Test
    void whatIsPerPairIsForAYearBecausePairsAre() {
        String perPair = RIGHT.replace("unit: {zh: 人数, en: persons}", "unit: {zh: 人数, en: persons}\n    perPair: true")
                .replace("year: 2026, amount: 60", "amount: 60");

        assertThat(faults(perPair)).contains("need a year");
    }

    @Test
    void twoFilesDoNotShareAnId() {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> of(RIGHT, RIGHT));

        assertThat(wrong.getMessage()).contains("tasks.yaml:1", "already used");
    }

    @Test
    void anEmptyFileHoldsNoPlan() {
        assertThat(faults("# nothing\n")).contains("Begin with id:");
    }

    @Test
    void aPlaceThatIsNotInTheTreeIsTold() {
        WrongRules wrong =
                catchThrowableOfType(WrongRules.class, () -> of(RIGHT).refuseUnlessPlaced(Set.of("44")));

        assertThat(wrong.getMessage()).contains("tasks.yaml", "\"43\"");
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("", PlanFileReader.PLAN),
                Arguments.of("/$defs/text", PlanFileReader.TEXT),
                Arguments.of("/$defs/named", PlanFileReader.NAMED),
                Arguments.of("/properties/years/items", PlanFileReader.YEAR),
                Arguments.of("/properties/checking", PlanFileReader.CHECKING),
                Arguments.of("/properties/coBuilding", PlanFileReader.CO_BUILDING),
                Arguments.of("/properties/tasks/items", PlanFileReader.TASK),
                Arguments.of("/properties/tasks/items/properties/counted", PlanFileReader.COUNTED),
                Arguments.of("/properties/tasks/items/properties/targets/items", PlanFileReader.TARGET));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyGroupOfTheSchemaKnowsTheSameWords(String pointer, List<String> words) {
        JsonNode group = SCHEMA.at(pointer);

        assertThat(group.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(words);
        assertThat(group.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void theSchemaKnowsEveryFigureThatIsCounted() {
        assertThat(SCHEMA.at("/properties/tasks/items/properties/counted/properties/what")
                        .get("enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Arrays.stream(Counted.What.values()).map(Enum::name).toList());
    }

    @Test
    void everyShippedFileNamesTheSchemaInItsFirstLine() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).get(0))
                            .isEqualTo("# yaml-language-server: $schema=ledger.schema.json"));
        }
    }
}
