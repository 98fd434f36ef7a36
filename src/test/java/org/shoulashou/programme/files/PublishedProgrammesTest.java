package org.shoulashou.programme.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Quota.Kind;
import org.shoulashou.programme.Quota.Per;
import org.shoulashou.programme.Quota.Period;
import org.shoulashou.programme.Quota.Unit;
import org.shoulashou.programme.Round;
import org.shoulashou.programme.Weights;
import org.shoulashou.programme.WrittenPlaces;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The programme files that we ship, held against the published plans. */
class PublishedProgrammesTest {

    private static final WrittenPlaces PLACES = new WrittenPlaces();

    private static final List<Fault> FAULTS = new ArrayList<>();

    private static final Map<String, Programme> PROGRAMMES = YamlFile.find(
                    new PathMatchingResourcePatternResolver(),
                    "classpath:matching-rules/programmes/*.yaml",
                    ProgrammeFiles.HOME)
            .stream()
            .map(file -> ProgrammeFileReader.read(file, FAULTS).orElseThrow())
            .peek(written -> FAULTS.addAll(written.faults()))
            .map(WrittenProgramme::programme)
            .collect(Collectors.toMap(Programme::id, Function.identity()));

    private static final List<String> TURPAN_LINKS = List.of(
            "长沙市 高昌区 大河沿镇 艾丁湖镇 亚尔镇 老城路街道 恰特喀勒乡 园艺场 七泉湖镇",
            "湘潭市 高昌区 胜金乡 葡萄镇 葡萄沟街道 二堡乡 原种场 三堡乡 高昌路街道",
            "衡阳市 鄯善县 连木沁镇 辟展镇 火车站镇 七克台镇 鄯善镇 东巴扎乡",
            "岳阳市 鄯善县 鲁克沁镇 达浪坎乡 迪坎镇 园艺场 吐峪沟乡",
            "株洲市 托克逊县 郭勒布依乡 克尔碱镇 库米什镇 夏乡",
            "郴州市 托克逊县 博斯坦镇 托克逊镇 伊拉湖镇 阿乐惠镇",
            "益阳市 221团");

    private static final List<String> SHANNAN_LINKS = List.of(
            "长沙市 贡嘎县 昌果乡 江塘镇 杰德秀镇 甲竹林镇 东拉乡 吉雄镇 朗杰学乡 岗堆镇",
            "株洲市 扎囊县 扎塘镇 桑耶镇 吉汝乡 扎其乡 阿扎乡",
            "岳阳市 桑日县 绒乡 桑日镇 增期乡 白堆乡",
            "常德市 隆子县 隆子镇 日当镇 热荣乡 列麦乡 准巴乡 雪沙乡 三林乡 斗玉乡 扎日乡 玉麦乡 加玉乡");

    @Test
    void everyFileIsFreeOfFaults() {
        assertThat(FAULTS).isEmpty();
        assertThat(PROGRAMMES.keySet())
                .containsExactlyInAnyOrder(
                        "turpan-2019", "turpan-2026", "shannan-2019", "shannan-2026", "national-2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turpan-2019", "turpan-2026"})
    void turpanHasEveryLinkOfThePlanAnd33Townships(String id) {
        Programme turpan = programme(id);

        assertThat(linksInWords(turpan)).containsExactlyElementsOf(TURPAN_LINKS);
        assertThat(townships(turpan)).hasSize(33).doesNotHaveDuplicates();
        assertThat(turpan.inland()).containsExactly("43");
        assertThat(turpan.partner()).containsExactly("6504", "6612-221");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turpan-2019", "turpan-2026"})
    void sixCitiesOfTurpanHave30PupilsAYear180TogetherAnd360InBothYears(String id) {
        Programme turpan = programme(id);

        assertThat(quota(turpan, "letters"))
                .returns(30, Quota::amount)
                .returns(Unit.INLAND_PUPILS, Quota::unit)
                .returns(Per.EACH_CITY, Quota::per)
                .returns(Period.YEAR, Quota::period)
                .returns(Kind.CAP, Quota::kind);
        assertThat(names(quota(turpan, "letters").places())).containsExactly("长沙市", "株洲市", "湘潭市", "衡阳市", "岳阳市", "郴州市");
        assertThat(sumOfYear(turpan, "letters", turpan.years().get(0).year())).isEqualTo(30 * 6);
        assertThat(sum(turpan, "letters")).isEqualTo(360);
        assertThat(quota(turpan, "letters-year").amount()).isEqualTo(180);
        assertThat(sum(turpan, "letters-year")).isEqualTo(360);
        assertThat(quota(turpan, "letters-both-years").amount()).isEqualTo(360);
        assertThat(sum(turpan, "letters-both-years")).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turpan-2019", "turpan-2026"})
    void yiyangBuildsWithTheRegimentAndHasNoLetters(String id) {
        Programme turpan = programme(id);
        String yiyang = PLACES.code("43", "益阳市");

        assertThat(turpan.isLinked(yiyang, "6612-221")).isFalse();
        assertThat(turpan.pairs(yiyang, "6612-221")).isFalse();
        assertThat(turpan.placesOf(quota(turpan, "letters"))).doesNotContain(yiyang);
        assertThat(turpan.links())
                .filteredOn(link -> link.city().equals(yiyang))
                .extracting(Link::purpose)
                .containsExactly(Link.Purpose.CO_BUILDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turpan-2019", "turpan-2026"})
    void organisationsOfTurpanPairWith33TownshipsAnd65VillagesAYear(String id) {
        Programme turpan = programme(id);

        assertThat(quota(turpan, "townships").amount()).isEqualTo(33);
        assertThat(sum(turpan, "townships")).isEqualTo(66);
        assertThat(quota(turpan, "villages").amount()).isEqualTo(65);
        assertThat(sum(turpan, "villages")).isEqualTo(130);
        assertThat(List.of(quota(turpan, "townships"), quota(turpan, "villages")))
                .extracting(Quota::unit)
                .containsOnly(Unit.ORGANISATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shannan-2019", "shannan-2026"})
    void shannanHasEveryLinkOfThePlanAnd28Townships(String id) {
        Programme shannan = programme(id);

        assertThat(linksInWords(shannan)).containsExactlyElementsOf(SHANNAN_LINKS);
        assertThat(townships(shannan)).hasSize(28).doesNotHaveDuplicates();
        assertThat(shannan.inland()).containsExactly("43");
        assertThat(shannan.partner()).containsExactly("5405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shannan-2019", "shannan-2026"})
    void fourCitiesOfShannanHave50PupilsAYear200TogetherAnd400InBothYears(String id) {
        Programme shannan = programme(id);

        assertThat(quota(shannan, "letters").amount()).isEqualTo(50);
        assertThat(names(quota(shannan, "letters").places())).containsExactly("长沙市", "株洲市", "岳阳市", "常德市");
        assertThat(sumOfYear(shannan, "letters", shannan.years().get(0).year())).isEqualTo(50 * 4);
        assertThat(sum(shannan, "letters")).isEqualTo(400);
        assertThat(quota(shannan, "letters-year").amount()).isEqualTo(200);
        assertThat(quota(shannan, "letters-both-years").amount()).isEqualTo(400);
    }

    @Test
    void theNationalPlanAimsAt500000PersonsOfBothSidesInThreeYearsAndNamesNoLinks() {
        Programme national = programme("national-2021");

        assertThat(quota(national, "letters"))
                .returns(500_000, Quota::amount)
                .returns(Unit.PERSONS_BOTH_SIDES, Quota::unit)
                .returns(Per.PROGRAMME, Quota::per)
                .returns(Period.TERM, Quota::period)
                .returns(Kind.TARGET, Quota::kind);
        assertThat(quota(national, "thousand-schools"))
                .returns(1000, Quota::amount)
                .returns(Unit.SCHOOLS, Quota::unit);
        assertThat(national.links()).isEmpty();
        assertThat(national.pairs("4301", "650402")).isTrue();
        assertThat(years(national)).containsExactly(2021, 2022, 2023);
    }

    @Test
    void publishedYearsAreCalendarYearsAndThoseOfTodayAreSchoolYears() {
        for (String id : List.of("turpan-2019", "shannan-2019")) {
            assertThat(programme(id).years()).containsExactly(calendarYear(2019), calendarYear(2020));
            assertThat(programme(id).rounds()).isEmpty();
        }
        for (String id : List.of("turpan-2026", "shannan-2026")) {
            assertThat(years(programme(id))).containsExactly(2026, 2027);
            assertThat(programme(id).yearAt(LocalDate.of(2026, 11, 24)).map(ProgrammeYear::year))
                    .contains(2026);
            assertThat(programme(id).yearAt(LocalDate.of(2028, 8, 31)).map(ProgrammeYear::year))
                    .contains(2027);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"turpan-2026", "shannan-2026"})
    void everyYearOfTodayHasSevenRoundsInOrder(String id) {
        List<Round> rounds = programme(id).rounds();

        assertThat(rounds.stream().collect(Collectors.groupingBy(Round::year, Collectors.counting())))
                .isEqualTo(Map.of(2026, 7L, 2027, 7L));
        assertThat(rounds).extracting(Round::due).isSorted();
        assertThat(rounds).extracting(Round::opens).isSorted();
    }

    @Test
    void everyProgrammeHasTheUsualWeightsAndEveryFigureItsSource() {
        assertThat(PROGRAMMES.values()).allSatisfy(programme -> {
            assertThat(programme.weights()).isEqualTo(new Weights(40, 2, 12, 3, 30, 50, 10, 0));
            assertThat(programme.rules().gradeGap()).isEqualTo(1);
            assertThat(programme.quotas())
                    .allSatisfy(quota -> assertThat(quota.source().zh()).isNotBlank());
        });
    }

    private static ProgrammeYear calendarYear(int year) {
        return new ProgrammeYear(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Programme programme(String id) {
        return java.util.Objects.requireNonNull(PROGRAMMES.get(id), id);
    }

    private static Quota quota(Programme programme, String id) {
        return programme.quota(id).orElseThrow();
    }

    private static int sum(Programme programme, String quota) {
        return programme.lines(quota(programme, quota)).stream()
                .mapToInt(Quota.Line::effective)
                .sum();
    }

    private static int sumOfYear(Programme programme, String quota, int year) {
        return programme.lines(quota(programme, quota)).stream()
                .filter(line -> Integer.valueOf(year).equals(line.year()))
                .mapToInt(Quota.Line::published)
                .sum();
    }

    private static List<Integer> years(Programme programme) {
        return programme.years().stream().map(ProgrammeYear::year).toList();
    }

    private static List<String> townships(Programme programme) {
        return programme.links().stream()
                .flatMap(link -> link.townships().stream())
                .toList();
    }

    private static List<String> linksInWords(Programme programme) {
        return programme.links().stream()
                .map(link -> String.join(" ", names(Arrays.asList(link.city(), link.county())))
                        + link.townships().stream()
                                .map(code -> " " + PLACES.name(code))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> names(List<String> codes) {
        return codes.stream().map(PLACES::name).toList();
    }
}
