package org.shoulashou.matching.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.start.PlainCommand.DONE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void aRunOfPupilsOpensNoMoreClassesThanItLets() throws IOException {
        run("CLASSES", 1);

        assertThat(lettersOfChangsha()).containsExactly(1, 1);
        assertThat(written("pairs.csv")).contains("i1,").contains("i2,").doesNotContain("i3,");
        assertThat(written("unmatched.csv")).contains("i3,").contains("no quota left");
    }

    @Test
    void whoeverWouldHaveHadAFriendThereIsToldTheSame() throws IOException {
        run("CLASSES", 1);

        assertThat(written("unmatched.csv").lines().filter(line -> line.startsWith("p3")))
                .singleElement()
                .asString()
                .contains("no quota left");
    }

    @Test
    void schoolsAreCountedOnceHoweverManyOfTheirClassesHaveFriends() throws IOException {
        run("SCHOOLS", 1);

        assertThat(lettersOfChangsha()).containsExactly(1, 1);
        assertThat(written("unmatched.csv").lines()).hasSize(1);
    }

    @Test
    void ofACapOfPupilsEachIsCounted() throws IOException {
        run("INLAND_PUPILS", 2);

        assertThat(lettersOfChangsha()).containsExactly(2, 2);
    }

    @Test
    void classesThatArePairedAlreadyStaySoAndNobodyElseIsAdded() throws IOException {
        Files.writeString(folder.resolve("pinned.csv"), "inland,partner\ni1,p1\ni3,p3\n");
        run("CLASSES", 1, "--pinned=" + folder.resolve("pinned.csv"));

        assertThat(lettersOfChangsha()).containsExactly(1, 2);
        assertThat(written("pairs.csv"))
                .contains("i1,p1")
                .contains("i3,p3")
                .as("goes on with a class that has friends already")
                .contains("i2,p2");
    }

    private void run(String unit, int amount, String... more) throws IOException {
        String rules = Files.readString(SHANNAN)
                .replaceFirst("amount: 50\\s+unit: INLAND_PUPILS", "amount: " + amount + "\n    unit: " + unit);
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
        List<String> words = new ArrayList<>(List.of(
                "--programme=" + programme,
                "--year=2026",
                "--pupils=" + pupils,
                "--seconds=1",
                "--bound-seconds=0",
                "--out=" + folder.resolve("out")));
        words.addAll(List.of(more));
        assertThat(new MatchCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said())
                .isEqualTo(DONE);
    }

    /** The amount of the quota and how much of it is used. */
    private List<Integer> lettersOfChangsha() throws IOException {
        for (JsonNode quota :
                JsonMapper.shared().readTree(written("report.json")).get("quotas")) {
            if (quota.get("scope").asString().equals("letters/4301"))
                return List.of(quota.get("amount").asInt(), quota.get("used").asInt());
        }
        throw new AssertionError("letters/4301 is not told");
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
