package org.shoulashou.programme.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Quota;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema by which editors complete and check knows the same words as the reader. */
class SchemaTest {

    private static final JsonNode SCHEMA =
            JsonMapper.shared().readTree(Path.of("matching-rules/programmes/programme.schema.json"));

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("", ProgrammeFileReader.PROGRAMME),
                Arguments.of("/properties/years/items", ProgrammeFileReader.YEAR),
                Arguments.of("/properties/links/items", ProgrammeFileReader.LINK),
                Arguments.of("/properties/quotas/items", ProgrammeFileReader.QUOTA),
                Arguments.of("/properties/quotas/items/properties/adjustments/items", ProgrammeFileReader.ADJUSTMENT),
                Arguments.of("/properties/rules", ProgrammeFileReader.RULES),
                Arguments.of("/properties/weights", ProgrammeFileReader.WEIGHTS),
                Arguments.of("/properties/rounds/items", ProgrammeFileReader.ROUND));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyGroupKnowsTheSameWords(String pointer, List<String> words) {
        JsonNode group = SCHEMA.at(pointer);

        assertThat(group.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(words);
        assertThat(group.get("additionalProperties").booleanValue()).isFalse();
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("/properties/links/items/properties/purpose", Link.Purpose.values()),
                Arguments.of("/properties/quotas/items/properties/unit", Quota.Unit.values()),
                Arguments.of("/properties/quotas/items/properties/per", Quota.Per.values()),
                Arguments.of("/properties/quotas/items/properties/period", Quota.Period.values()),
                Arguments.of("/properties/quotas/items/properties/kind", Quota.Kind.values()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceKnowsTheSameNames(String pointer, Enum<?>[] names) {
        assertThat(SCHEMA.at(pointer).get("enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(Arrays.stream(names).map(Enum::name).toList());
    }

    @Test
    void everyShippedFileNamesTheSchemaInItsFirstLine() throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(Path.of("matching-rules/programmes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    java.nio.file.Files.readAllLines(file).get(0))
                            .isEqualTo("# yaml-language-server: $schema=programme.schema.json"));
        }
    }
}
