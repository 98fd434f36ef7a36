package org.shoulashou.safeguarding.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.safeguarding.Matter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checklist that leads follow, and what a wrong one is told. */
@Tag("R22")
class ChecklistTest {

    private static final Path HOME = Path.of("matching-rules/safeguarding");

    @Test
    void theListOfTheHouseNamesTheDutyToReportAndTheNumbersThatHelp() throws IOException {
        Checklist list = of(Files.readString(HOME.resolve("checklist.yaml")));

        assertThat(list.missing(Matter.DANGER, Set.of()))
                .extracting(Step::key)
                .containsExactly(
                        "SECURE", "TALK", "EVIDENCE", "GUARDIAN", "REPORT", "EDUCATION", "SUPPORT", "LOOK_AGAIN");
        assertThat(list.lines()).extracting(HelpLine::number).contains("110", "120", "12355", "12345");
        assertThat(list.step(Matter.OTHER, "REPORT")).isEmpty();
    }

    @Test
    void whatIsTickedIsMissingNoMore() throws IOException {
        Checklist list = of(Files.readString(HOME.resolve("checklist.yaml")));

        assertThat(list.missing(Matter.OTHER, Set.of("TALK"))).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> of("""
                steps:
                  - key: TALK
                    matters: [DANGER, WEATHER]
                    must: perhaps
                    title: {zh: 谈, en: Talk}
                    help: {zh: 听}
                  - key: TALK
                    matters: [OTHER]
                    must: true
                    title: {zh: 谈, en: Talk}
                    help: {zh: 听, en: Listen}
                numbers: []
                """));

        assertThat(wrong.getMessage())
                .contains("checklist.yaml:3", "WEATHER", "checklist.yaml:4", "perhaps", "checklist.yaml:7");
    }

    @Test
    void anEmptyFileIsNoChecklist() {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> of("# nothing\n"));

        assertThat(wrong.getMessage()).contains("steps:");
    }

    @Test
    void theSchemaKnowsTheSameWordsAsTheReader() {
        JsonNode schema = JsonMapper.shared().readTree(HOME.resolve("checklist.schema.json"));

        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ChecklistFileReader.LIST);
        assertThat(schema.at("/properties/steps/items/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ChecklistFileReader.STEP);
        assertThat(schema.at("/properties/numbers/items/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ChecklistFileReader.NUMBER);
        assertThat(schema.at("/properties/steps/items/properties/matters/items/enum"))
                .hasSize(Matter.values().length);
    }

    private static Checklist of(String text) {
        YamlFile file = new YamlFile(Checklist.HOME + "checklist.yaml", text.getBytes(StandardCharsets.UTF_8));
        return new Checklist(List.of(file), "a file");
    }
}
