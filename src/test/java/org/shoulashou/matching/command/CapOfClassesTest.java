package org.shoulashou.matching.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.start.PlainCommand.DONE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cap may count classes or schools, and pupils be paired all the same. */
class CapOfClassesTest {

    private static final Path SHANNAN = Path.of("matching-rules/programmes/shannan-2026.yaml");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aRunOfPupilsTellsHowMuchOfItIsUsedAndThatItIsNotHeldBack() throws IOException {
        JsonNode letters = lettersOfChangsha("CLASSES");

        assertThat(letters.get("used").asInt()).isEqualTo(2);
        assertThat(said()).contains("按班级计算上限", "counts classes");
    }

    @Test
    void schoolsAreCountedOnceHoweverManyOfTheirClassesHaveFriends() throws IOException {
        JsonNode letters = lettersOfChangsha("SCHOOLS");

        assertThat(letters.get("used").asInt()).isEqualTo(1);
        assertThat(said()).contains("按学校计算上限", "counts schools");
    }

    @Test
    void ofACapOfPupilsNothingIsToBeSaid() throws IOException {
        JsonNode letters = lettersOfChangsha("INLAND_PUPILS");

        assertThat(letters.get("used").asInt()).isEqualTo(3);
        assertThat(said()).doesNotContain("counts");
    }

    private JsonNode lettersOfChangsha(String unit) throws IOException {
        String rules = Files.readString(SHANNAN).replaceFirst("unit: INLAND_PUPILS", "unit: " + unit);
        Path programme = Files.writeString(folder.resolve("mine.yaml"), rules);
        Path pupils = Files.writeString(folder.resolve("pupils.csv"), """
                pupil,side,place,township,school,class,grade,birth_month,languages,interests,last_friend
                i1,inland,4301,,一小,三班,3,2017-05,汉字,,
                i2,inland,4301,,一小,三班,3,2017-06,汉字,,
                i3,inland,4301,,一小,四班,3,2017-06,汉字,,
                p1,partner,540522,,昌果小学,一班,3,2017-05,汉字,,
                p2,partner,540522,,昌果小学,一班,3,2017-06,汉字,,
                p3,partner,540522,,昌果小学,二班,3,2017-06,汉字,,
                """);
        List<String> words = List.of(
                "--programme=" + programme,
                "--year=2026",
                "--pupils=" + pupils,
                "--seconds=1",
                "--bound-seconds=0",
                "--out=" + folder.resolve("out"));
        assertThat(new MatchCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said())
                .isEqualTo(DONE);
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/report.json")));
        for (JsonNode quota : report.get("quotas")) {
            if (quota.get("scope").asString().equals("letters/4301")) return quota;
        }
        throw new AssertionError("letters/4301 is not told");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
