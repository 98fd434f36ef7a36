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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final String PROGRAMME = "matching-rules/programmes/shannan-2026.yaml";
    private static final String HEAD =
            "pupil,side,place,township,school,class,grade,birth_month,languages,interests,last_friend\n";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void pupilsOfLinkedPlacesBecomeFriends() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,长沙市,,一小,三班,3,2017-05,汉字,足球;画画,
                i2,inland,4301,,一小,三班,3,2017-06,汉字,看书,p2
                p1,partner,540522,540522-01,昌果小学,一班,3,2017-07,汉字;藏文,画画;足球,
                p2,partner,540522,540522-01,昌果小学,一班,3,2017-12,汉字,看书,
                """);
        assertThat(match("--pupils", pupils.toString())).as(said()).isEqualTo(DONE);
        assertThat(lines("pairs.csv"))
                .containsExactly(
                        "inland,partner,points,reasons",
                        "i1,p1,84,同年级；出生相差2个月；都喜欢画画、足球 / same grade; born 2 months apart; both like 画画 and 足球",
                        "i2,p2,94,同年级；出生相差6个月；都喜欢看书；去年就是朋友"
                                + " / same grade; born 6 months apart; both like 看书; friends last year already");
        assertThat(lines("classes.csv")).containsExactly("inland_class,partner_class,pairs", "一小/三班,昌果小学/一班,2");
        assertThat(lines("unmatched.csv")).containsExactly("pupil,reason");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out().resolve("report.json")));
        assertThat(report.propertyNames())
                .containsExactly(
                        "hard",
                        "medium",
                        "soft",
                        "bound",
                        "ratio",
                        "pairs",
                        "mostPairs",
                        "seconds",
                        "peakHeapMiB",
                        "quotas",
                        "openedClassPairs",
                        "townshipDeviation",
                        "seed",
                        "endedByItself",
                        "boundBy");
        assertThat(report.get("endedByItself").asBoolean()).isTrue();
        assertThat(report.get("boundBy").asString()).isEqualTo("relaxation");
        assertThat(report.get("soft").asInt()).isEqualTo(84 + 94 - 50);
        assertThat(report.get("bound").asInt()).isGreaterThanOrEqualTo(128);
        assertThat(report.get("quotas").get(0).get("scope").asString()).isEqualTo("letters/4301");
        assertThat(report.get("quotas").get(0).get("used").asInt()).isEqualTo(2);
    }

    @Test
    void whoeverIsLeftIsToldOnePlainReason() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,,
                i2,inland,4303,,二小,三班,3,2017-05,汉字,,
                i3,inland,4301,,一小,八班,8,2012-05,汉字,,
                i4,inland,4301,,一小,三班,3,2017-05,英文,,
                i5,inland,4301,,一小,三班,3,2017-06,汉字,,
                i6,inland,4302,,三小,三班,3,2017-06,汉字,,
                p1,partner,540522,,昌果小学,一班,3,2017-05,汉字,,
                """);
        assertThat(match("--pupils", pupils.toString())).as(said()).isEqualTo(DONE);
        assertThat(lines("unmatched.csv"))
                .containsExactly(
                        "pupil,reason",
                        "i2,no linked place / 所在地没有对口地区",
                        "i3,nobody within one grade / 没有相差一个年级以内的学生",
                        "i4,no common language / 没有共同的书写文字",
                        "i5,the partner side has fewer pupils / 受援地合适的学生较少",
                        "i6,nobody to be paired in the linked places / 对口地区没有可结对的学生");
    }

    @Test
    void whereASideHasNobodyEverybodyOfTheOtherIsToldSo() throws IOException {
        Path inland = write("pupils.csv", HEAD + "i1,inland,4301,,一小,三班,3,2017-05,汉字,,\n");
        assertThat(match("--pupils", inland.toString())).as(said()).isEqualTo(DONE);
        assertThat(lines("unmatched.csv")).hasSize(2).anyMatch(line -> line.startsWith("i1,nobody to be paired"));
        Path partner = write("pupils.csv", HEAD + "p1,partner,540522,,昌果小学,一班,3,2017-05,汉字,,\n");
        assertThat(match("--pupils", partner.toString())).as(said()).isEqualTo(DONE);
        assertThat(lines("unmatched.csv")).hasSize(2).anyMatch(line -> line.startsWith("p1,nobody to be paired"));
    }

    @Test
    void thePinnedStayAndTheBlockedDoNotMeet() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,,
                i2,inland,4301,,一小,三班,3,2017-05,汉字,,
                p1,partner,540522,,昌果小学,一班,3,2017-05,汉字,,
                p2,partner,540522,,昌果小学,一班,9,2011-05,藏文,,
                p3,partner,540522,,昌果小学,一班,3,2017-05,汉字,,
                """);
        Path pinned = write("pinned.csv", "inland,partner\ni1,p2\n");
        Path blocked = write("blocked.csv", "inland,partner\ni2,p1\n");
        int told = match("--pupils", pupils.toString(), "--pinned", pinned.toString(), "--blocked", blocked.toString());
        assertThat(told).as(said()).isEqualTo(DONE);
        assertThat(lines("pairs.csv"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("i1,p2,0,"))
                .anyMatch(line -> line.startsWith("i2,p3,"));
    }

    @Test
    void classesAndSchoolsArePairedLikePupils() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,足球,
                i2,inland,4301,,一小,四班,4,2016-05,汉字,画画,
                p1,partner,540522,,昌果小学,一班,4,2016-05,汉字,画画,
                p2,partner,540522,,昌果小学,二班,3,2017-05,汉字,足球,
                """);
        assertThat(match("--pupils", pupils.toString(), "--of", "classes"))
                .as(said())
                .isEqualTo(DONE);
        assertThat(lines("pairs.csv"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("4301/一小/三班,540522/昌果小学/二班,52,"))
                .anyMatch(line -> line.startsWith("4301/一小/四班,540522/昌果小学/一班,52,"));
        assertThat(match("--pupils", pupils.toString(), "--of", "schools"))
                .as(said())
                .isEqualTo(DONE);
        assertThat(lines("pairs.csv")).hasSize(2).anyMatch(line -> line.startsWith("4301/一小,540522/昌果小学,24,"));
        assertThat(match("--pupils", pupils.toString(), "--of", "houses")).isEqualTo(WRONG);
    }

    @Test
    void organisationsArePairedFromAFileOfTheirOwn() throws IOException {
        Path file = write("organisations.csv", "organisation,side,place,township,kind\n" + """
                o1,inland,长沙市,,enterprise
                t1,partner,650402,650402-01,townships
                v1,partner,650402,650402-01,villages
                """);
        List<String> words = new ArrayList<>(List.of("--programme", "matching-rules/programmes/turpan-2026.yaml"));
        words.addAll(List.of("--year", "2026", "--of", "organisations", "--organisations", file.toString()));
        words.addAll(List.of("--seconds", "1", "--bound-seconds", "0", "--out", out().toString()));
        assertThat(run(words)).as(said()).isEqualTo(DONE);
        assertThat(lines("pairs.csv")).hasSize(2).anyMatch(line -> line.startsWith("o1,"));
        assertThat(lines("unmatched.csv"))
                .hasSize(2)
                .anyMatch(line -> line.endsWith(",the inland side has fewer organisations / 内地合适的组织较少"));
        write("organisations.csv", "organisation,side,place,township,kind\nt1,partner,650402,,hamlets\n");
        assertThat(run(words)).isEqualTo(WRONG);
        assertThat(said()).contains(file + ":2", "townships, villages");
        write("organisations.csv", "organisation,side,place,township,kind\n=1+1,partner,650402,,villages\n");
        assertThat(run(words)).isEqualTo(WRONG);
        assertThat(said()).contains("“=1+1”");
    }

    @Test
    void inventedOrganisationsFindEachOther() throws IOException {
        String programme = "matching-rules/programmes/turpan-2026.yaml";
        Path invented = folder.resolve("invented");
        List<String> words = List.of("--programme", programme, "--of=organisations", "--organisations=196");
        List<String> into = new ArrayList<>(words);
        into.add("--out=" + invented);
        assertThat(new GenerateCommand().run(into, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said())
                .isEqualTo(DONE);
        List<String> match = new ArrayList<>(List.of("--programme", programme, "--year=2026", "--of=organisations"));
        match.addAll(
                List.of("--organisations", invented.resolve("organisations.csv").toString()));
        match.addAll(List.of("--seconds=1", "--bound-seconds=0", "--out", out().toString()));
        assertThat(run(match)).as(said()).isEqualTo(DONE);
        assertThat(lines("pairs.csv")).hasSizeGreaterThan(90);
        assertThat(Files.readString(out().resolve("report.json"))).contains("\"townships\", \"amount\": 33");
    }

    @Test
    void everyFaultIsToldWithItsLineAndNothingIsWritten() throws IOException {
        Path pupils = write("pupils.csv", HEAD + """
                i1,inland,4301,,一小,三班,3,2017-05,汉字,,
                i1,inland,4301,,一小,三班,3,2017-05,汉字,,
                i2,somewhere,4301,,一小,三班,3,2017-05,汉字,,
                i3,inland,无名市,,一小,三班,3,2017-05,汉字,,
                i4,inland,4301,540522-01,一小,三班,3,2017-05,汉字,,
                i5,inland,4301,,,三班,13,2017-15,汉字,,
                i6,inland
                ,partner,540522,,昌果小学,一班,3,2017-05,汉字,,
                """);
        Path pinned = write("pinned.csv", "inland,partner\ni1,nobody\n");
        Path blocked = write("blocked.csv", "partner,nobody\ni1,p1\n");
        int told = match("--pupils", pupils.toString(), "--pinned", pinned.toString(), "--blocked", blocked.toString());
        assertThat(told).isEqualTo(WRONG);
        for (int line : new int[] {3, 4, 5, 6, 7, 8, 9})
            assertThat(said()).contains(pupils + ":" + line + System.lineSeparator());
        assertThat(said().split(pupils + ":7", -1)).hasSize(4);
        assertThat(said())
                .contains(pinned + ":2", blocked + ":1")
                .doesNotContain(pupils + ":2" + System.lineSeparator());
        assertThat(out()).doesNotExist();
    }

    @Test
    void aWrongProgrammeAndWrongWordsAreToldAtOnce() throws IOException {
        Path programme = write("mine.yaml", Files.readString(Path.of(PROGRAMME)).replace("gradeGap: 1", "gradeGap: 9"));
        List<String> words = List.of("--programme", programme.toString(), "--yaer", "2026", "--seconds", "many");
        assertThat(new MatchCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(WRONG);
        assertThat(said()).contains(programme + ":", "--yaer", "--seconds", "--pupils", "--out", "--year");
    }

    @Test
    void aYearThatTheProgrammeHasNotIsRefused() throws IOException {
        Path pupils = write("pupils.csv", HEAD);
        List<String> words = List.of(
                "--programme", PROGRAMME, "--year", "2031", "--pupils", pupils.toString(), "--out", out().toString());
        assertThat(new MatchCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(WRONG);
        assertThat(said()).contains("2031", "2026, 2027");
    }

    @Test
    void inventedPupilsAreTheSameForTheSameSeedAndFindFriends() throws IOException {
        assertThat(generate("once")).isEqualTo(DONE);
        assertThat(generate("again")).isEqualTo(DONE);
        Path pupils = folder.resolve("once/pupils.csv");
        assertThat(pupils).hasSameTextualContentAs(folder.resolve("again/pupils.csv"));
        assertThat(match(
                        "--pupils",
                        pupils.toString(),
                        "--blocked",
                        folder.resolve("once/blocked.csv").toString()))
                .as(said())
                .isEqualTo(DONE);
        assertThat(lines("pairs.csv")).hasSizeGreaterThan(20);
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pairs.csv", "classes.csv", "unmatched.csv", "report.json");
        }
    }

    private int generate(String into) {
        List<String> words = List.of(
                "--programme",
                PROGRAMME,
                "--pupils=200",
                "--seed=5",
                "--out",
                folder.resolve(into).toString());
        return new GenerateCommand().run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
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

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out().resolve(file));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
