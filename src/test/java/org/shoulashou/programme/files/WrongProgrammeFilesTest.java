package org.shoulashou.programme.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.programme.ProgrammeProperties;
import org.shoulashou.programme.WrittenPlaces;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(WrongProgrammeFilesTest.Parts.class)
class WrongProgrammeFilesTest {

    private static final String RIGHT = """
            id: turpan
            zh: 吐鲁番
            en: Turpan
            source: {zh: 方案, en: Plan}
            keeper: "43"
            inland: ["43"]
            partner: ["6504", "6612-221"]
            years:
              - {year: 2026, from: 2026-09-01, to: 2027-08-31}
              - {year: 2027, from: 2027-09-01, to: 2028-08-31}
            links:
              - {city: "4301", county: "650402", townships: ["650402-01"]}
              - {city: "4309", county: "6612-221", purpose: CO_BUILDING}
            quotas:
              - id: letters
                zh: 书信
                en: Letters
                amount: 30
                unit: INLAND_PUPILS
                per: EACH_CITY
                places: ["4301"]
                period: YEAR
                kind: CAP
                source: {zh: 第一行, en: row 1}
                adjustments:
                  - {amount: 5, reason: 新增班级, by: 湖南团省委, on: 2026-10-01, place: "4301", year: 2026}
            rules:
              gradeGap: 1
              lowestGrade: 3
              highestGrade: 9
            weights:
              sameGrade: 40
            rounds:
              - id: autumn
                year: 2026
                zh: 秋天
                en: Autumn
                idea: {zh: 写秋天, en: Write}
                due: 2026-10-16
                opens: 2026-10-30
            """;

    @Autowired
    ProgrammeFiles files;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("id: turpan", "name: turpan", 1, "不认识“name”", "Only these may stand here: id, zh, en"),
                fault("id: turpan", "id: Turpan 2026", 1, "代号“Turpan 2026”不合规则", "such as turpan-2026"),
                fault("zh: 吐鲁番", "zh: Turpan", 2, "没有汉字", "Write it in Chinese"),
                fault("en: Turpan", "en: 吐鲁番", 3, "英文要用拉丁字母写", "Write it in English"),
                fault("zh: 吐鲁番", "zh: " + "吐".repeat(81), 2, "内容太长", "at most 80"),
                fault("source: {zh: 方案, en: Plan}", "source: 方案", 4, "“source”之下应当写几项", "zh: …, en: …"),
                fault("source: {zh: 方案, en: Plan}", "source: {zh: 方案}", 4, "缺少“en”", "Add en: …"),
                fault("keeper: \"43\"", "keeper: 43", 5, "要写成文字", "keeper: \"43\""),
                fault("keeper: \"43\"", "keeper: \"99\"", 5, "没有代码为“99”的地点", "matching-rules/places"),
                fault("keeper: \"43\"", "keeper: \"4301\"", 5, "“长沙市”不是省级地点或国家", "province or country"),
                fault("inland: [\"43\"]", "inland: []", 6, "这一方没有写地点", "at least one place"),
                fault("inland: [\"43\"]", "inland: \"43\"", 6, "“inland”之下应当是列表", "beginning with a hyphen"),
                fault("inland: [\"43\"]", "inland: [\"43\", \"6504\"]", 7, "“6504”写了不止一次", "repeated entry"),
                fault("\"6504\", \"6612-221\"", "\"6504\", \"6612-999\"", 7, "没有代码为“6612-999”的地点", "add the place"),
                fault("year: 2026, from", "year: 2025, from", 9, "不是它开始的年份", "Write 2026"),
                fault("from: 2026-09-01", "from: 2026-13-01", 9, "不是日期", "from: 2026-09-01"),
                fault("from: 2026-09-01, to: 2027-08-31", "from: 2026-09-01, to: 2026-08-31", 9, "早于第一天", "from or to"),
                fault("from: 2027-09-01", "from: 2027-08-01", 10, "与 2026 年度有重叠", "each day belongs to one year"),
                fault("year: 2026, from: 2026", "yaer: 2026, from: 2026", 9, "不认识“yaer”", "year, from, to"),
                fault("city: \"4301\", county", "city: \"430199\", county", 12, "“430199”", "matching-rules/places"),
                fault("city: \"4301\", county", "city: \"43\", county", 12, "“湖南省”不是市州", "code of a city"),
                fault("city: \"4301\", county", "city: \"6501\", county", 12, "不在内地一方", "to inland"),
                fault("county: \"650402\"", "county: \"6504\"", 12, "不是县区或团", "county or regiment"),
                fault("county: \"650402\"", "county: \"540521\"", 12, "不在对口地区一方", "to partner"),
                fault("[\"650402-01\"]", "[\"650421-01\"]", 12, "“连木沁镇”不在高昌区", "township of Gaochang"),
                fault("[\"650402-01\"]", "[\"650402\"]", 12, "不是乡镇街道", "code of a township"),
                fault(
                        "[\"650402-01\"]",
                        "[\"650402-01\", \"650402-01\"]",
                        12,
                        "“650402-01”写了不止一次",
                        "Correct or remove"),
                fault(
                        "city: \"4309\", county: \"6612-221\"",
                        "city: \"4301\", county: \"650402\"",
                        13,
                        "4301 – 650402",
                        "repeated"),
                fault("purpose: CO_BUILDING", "purpose: CULTURE", 13, "不能写“CULTURE”", "LETTERS, CO_BUILDING"),
                fault("- id: letters", "- id: Letters", 15, "代号“Letters”", "small letters"),
                fault("amount: 30", "amount: 30人", 18, "“30人”不是整数", "amount: 30"),
                fault("amount: 30", "amount: 0", 18, "数字不在范围内", "from 1 to"),
                fault("unit: INLAND_PUPILS", "unit: PUPILS", 19, "不能写“PUPILS”", "PERSONS_BOTH_SIDES"),
                fault("unit: INLAND_PUPILS\n", "\n", 15, "缺少“unit”", "Add unit: …"),
                fault(
                        "per: EACH_CITY",
                        "per: EACH_VILLAGE",
                        20,
                        "不能写“EACH_VILLAGE”",
                        "EACH_CITY, EACH_COUNTY, PROGRAMME"),
                fault("places: [\"4301\"]", "places: [\"6504\"]", 21, "不在内地一方", "to inland"),
                fault("period: YEAR", "period: MONTH", 22, "不能写“MONTH”", "YEAR, TERM"),
                fault("kind: CAP", "kind: LIMIT", 23, "不能写“LIMIT”", "CAP, TARGET"),
                fault("{amount: 5,", "{amount: 0,", 26, "调整数量为 0", "with a minus"),
                fault("{amount: 5,", "{amount: -31,", 26, "调整后只剩 -1", "not below 0"),
                fault("reason: 新增班级, ", "", 26, "缺少“reason”", "Add reason: …"),
                fault("place: \"4301\", year", "place: \"4302\", year", 26, "不包括“4302”", "that the quota is for"),
                fault("year: 2026}\nrules", "year: 2029}\nrules", 26, "没有 2029 年度", "below years"),
                fault("gradeGap: 1", "gradeGap: 4", 28, "数字不在范围内", "from 0 to 3"),
                fault("lowestGrade: 3", "lowestGrade: 10", 30, "lowestGrade 大于 highestGrade", "Swap or correct"),
                fault("sameGrade: 40", "sameGrade: -1", 32, "数字不在范围内", "from 0 to 1000"),
                fault("sameGrade: 40", "sameGrade: 40\n  sameGrade: 41", 33, "写了两次", "Keep only one"),
                fault("gradeGap: 1", "commonLanguage: maybe", 28, "既不是“是”也不是“否”", "commonLanguage: true"),
                fault("    year: 2026\n", "    year: 2028\n", 35, "没有 2028 年度", "below years"),
                fault("due: 2026-10-16", "due: 2026-08-16", 39, "不在 2026 年度之内", "2026-09-01 to 2027-08-31"),
                fault("opens: 2026-10-30", "opens: 2026-10-15", 40, "开信日早于交信日", "on the day of due or later"),
                fault("opens: 2026-10-30", "opens: next week", 40, "“next week”不是日期", "opens: 2026-09-01"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("faults")
    void eachFaultIsToldWithItsLineAndWhatToWriteInstead(
            String right, String wrong, int line, String what, String remedy) {
        assertThat(RIGHT).contains(right);

        assertThat(faultsOf(RIGHT.replace(right, wrong))).anySatisfy(fault -> {
            assertThat(fault.spot()).isEqualTo(new Spot("matching-rules/programmes/turpan.yaml", line));
            assertThat(fault.inWords()).contains(what).contains(remedy);
        });
    }

    @Test
    void aFileWithoutFaultsIsRead() {
        assertThat(files.read(List.of(file("turpan", RIGHT))).blockOptional().orElseThrow())
                .singleElement()
                .satisfies(written -> assertThat(written.programme().quotas()).hasSize(1));
    }

    @Test
    void wordsThatMayBeLeftOutHaveTheirUsualValues() {
        String least = RIGHT.substring(0, RIGHT.indexOf("rules:"));

        assertThat(files.read(List.of(file("turpan", least))).blockOptional().orElseThrow())
                .singleElement()
                .satisfies(written -> {
                    assertThat(written.programme().rules()).isEqualTo(org.shoulashou.programme.Rules.USUAL);
                    assertThat(written.programme().weights()).isEqualTo(org.shoulashou.programme.Weights.USUAL);
                });
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceInReadingOrder() {
        String wrong = RIGHT.replace("keeper: \"43\"", "keeper: \"99\"")
                .replace("amount: 30", "amount: many")
                .replace("opens: 2026-10-30", "opens: 2026-10-15");

        List<Fault> faults = faultsOf(file("a", wrong), file("b", wrong.replace("id: turpan", "id: other")));

        assertThat(faults)
                .extracting(fault -> fault.spot().toString().replace(ProgrammeFiles.HOME, ""))
                .containsExactly("a.yaml:5", "a.yaml:18", "a.yaml:40", "b.yaml:5", "b.yaml:18", "b.yaml:40");
    }

    @Test
    void whatFollowsFromAValueThatCouldNotBeReadIsNotToldTwice() {
        assertThat(faultsOf(RIGHT.replace("due: 2026-10-16", "due: soon"))).hasSize(1);
        assertThat(faultsOf(RIGHT.replace("per: EACH_CITY", "per: EACH"))).hasSize(1);
        assertThat(faultsOf(RIGHT.replace("city: \"4301\", ", ""))).hasSize(1);
    }

    @Test
    void twoFilesMayNotHoldTheSameProgramme() {
        assertThat(faultsOf(file("a", RIGHT), file("b", RIGHT))).singleElement().satisfies(fault -> {
            assertThat(fault.spot().toString()).endsWith("b.yaml:1");
            assertThat(fault.inWords()).contains("a.yaml:1").contains("choose another");
        });
    }

    @Test
    void aFileThatHoldsNoProgrammeIsToldSo() {
        assertThat(faultsOf(""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("文件里没有结对方案"));
        assertThat(faultsOf("- 吐鲁番"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("Begin with id:"));
        assertThat(faultsOf("id: \"turpan"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("无法读懂"));
    }

    @Test
    void aFileSavedInAnOldChineseEncodingIsToldToBeSavedAsUtf8() {
        YamlFile old = new YamlFile("matching-rules/programmes/turpan.yaml", RIGHT.getBytes(Charset.forName("GBK")));

        assertThat(faultsOf(old))
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("UTF-8"));
    }

    @Test
    void aProgrammeWithoutYearsOrQuotasIsToldSo() {
        String without = RIGHT.substring(0, RIGHT.indexOf("years:"));

        assertThat(faultsOf(without))
                .extracting(Fault::inWords)
                .anySatisfy(words -> assertThat(words).contains("没有写任何年度"))
                .anySatisfy(words -> assertThat(words).contains("没有写任何配额"));
    }

    private List<Fault> faultsOf(String content) {
        return faultsOf(file("turpan", content));
    }

    private List<Fault> faultsOf(YamlFile... wrong) {
        return catchThrowableOfType(
                        WrongRules.class, () -> files.read(List.of(wrong)).block())
                .faults();
    }

    private static YamlFile file(String name, String content) {
        return new YamlFile(ProgrammeFiles.HOME + name + ".yaml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments fault(String right, String wrong, int line, String what, String remedy) {
        return Arguments.of(right, wrong, line, what, remedy);
    }

    @Import({Scopes.class, ProgrammeCheck.class})
    static class Parts {

        @Bean
        WrittenPlaces places() {
            return new WrittenPlaces();
        }

        @Bean
        ProgrammeFiles files(ProgrammeCheck check) {
            ProgrammeProperties properties =
                    new ProgrammeProperties("classpath:nowhere/*.yaml", "classpath:nowhere/*.yaml");
            return new ProgrammeFiles(new PathMatchingResourcePatternResolver(), properties, check);
        }
    }
}
