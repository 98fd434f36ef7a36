package org.shoulashou.matching.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.start.PlainCommand.DONE;
import static org.shoulashou.platform.start.PlainCommand.WRONG;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GivenFilesTest {

    private static final String PROGRAMME = "matching-rules/programmes/shannan-2026.yaml";
    private static final String HEAD =
            "pupil,side,place,township,school,class,grade,birth_month,languages,interests,last_friend\n";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aQuotationMarkThatNothingClosesIsToldWhereItWasOpened() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,足球,
                i2,inland,4301,,一小,三班,3,2017-05,汉字,,"
                i3,inland,4301,,一小,三班,3,2017-05,汉字,,
                """);
        assertThat(match("--pupils", pupils.toString())).isEqualTo(WRONG);
        assertThat(said()).contains(pupils + ":3" + System.lineSeparator());
        assertThat(out()).doesNotExist();
    }

    @Test
    void aFaultyProgrammeHidesNoFaultOfTheLists() throws IOException {
        Path programme = write("mine.yaml", Files.readString(Path.of(PROGRAMME)).replace("gradeGap: 1", "gradeGap: 9"));
        Path pupils = write("pupils.csv", HEAD + "i1,somewhere,4301,,一小,三班,3,2017-05,汉字,,\n");
        Path pinned = write("pinned.csv", "inland,partner\ni1,nobody\n");
        List<String> words = List.of(
                "--programme",
                programme.toString(),
                "--year",
                "2026",
                "--pupils",
                pupils.toString(),
                "--pinned",
                pinned.toString(),
                "--out",
                out().toString());
        assertThat(run(words)).isEqualTo(WRONG);
        assertThat(said()).contains(programme + ":", pupils + ":2", pinned + ":2");
    }

    @Test
    void theReportIsJsonWhateverLanguageTheMachineSpeaks() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,足球,
                p1,partner,540522,,昌果小学,一班,3,2017-07,汉字,足球,
                """);
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(match("--pupils", pupils.toString())).as(said()).isEqualTo(DONE);
        } finally {
            Locale.setDefault(usual);
        }
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out().resolve("report.json")));
        assertThat(report.get("ratio").asDouble()).isBetween(0.5, 1.0);
        assertThat(report.get("seed").asInt()).isEqualTo(1);
    }

    private int match(String... more) {
        List<String> words = new ArrayList<>(List.of("--programme", PROGRAMME, "--year", "2026"));
        words.addAll(List.of("--seconds", "2", "--bound-seconds", "1", "--out", out().toString()));
        words.addAll(List.of(more));
        return run(words);
    }

    private int run(List<String> words) {
        return new MatchCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
