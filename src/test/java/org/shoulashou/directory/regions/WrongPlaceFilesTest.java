package org.shoulashou.directory.regions;

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
import org.shoulashou.directory.regions.PlaceFileReader.Reading;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WrongPlaceFilesTest {

    private static final String COUNTRY = """
            places:
              - code: CN
                level: COUNTRY
                zh: 中国
                en: China
                places:
                  - {code: "43", level: PROVINCE, zh: 湖南省, en: Hunan}
            """;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(1, "无法读懂", "Check the indentation", "within: \"43"),
                fault(0, "没有地点列表", "\"places:\"", ""),
                fault(1, "没有地点列表", "\"places:\"", "within: \"43\""),
                fault(3, "应当是一个地点", "{code:", "within: \"43\"\nplaces:\n  - 长沙市"),
                fault(3, "不认识“name”", "code, level, zh, en, places", city("4301", "zh: 长沙市, en: Changsha, name: x")),
                fault(1, "不认识“under”", "within, places", "under: x\n" + city("4301", "zh: 长沙市, en: Changsha"), -1),
                fault(3, "“zh”在同一处写了两次", "Keep only one", city("4301", "zh: 长沙市, zh: 长沙, en: Changsha")),
                fault(3, "缺少“en”", "Add en: …", city("4301", "zh: 长沙市")),
                fault(
                        3,
                        "缺少“code”",
                        "Add code: …",
                        "within: \"43\"\nplaces:\n  - {level: CITY, zh: 长沙市, en: Changsha}"),
                fault(
                        3,
                        "要写成文字",
                        "code: \"4301\"",
                        "within: \"43\"\nplaces:\n  - {code: 4301, level: CITY, zh: 长沙市, en: C}"),
                fault(3, "没有汉字", "after zh:", city("4301", "zh: Changsha, en: Changsha")),
                fault(3, "不含汉字", "after en:", city("4301", "zh: 长沙市, en: 长沙")),
                fault(3, "太长", "at most 80", city("4301", "zh: 长沙市, en: " + "a".repeat(81))),
                fault(
                        3,
                        "没有“TOWN”这种级别",
                        "TOWNSHIP",
                        "within: \"43\"\nplaces:\n  - {code: \"4301\", level: TOWN, zh: 长沙, en: C}"),
                fault(
                        3,
                        "COUNTRY 之下",
                        "PROVINCE",
                        "within: CN\nplaces:\n  - {code: \"4301\", level: CITY, zh: 长沙, en: C}"),
                fault(3, "代码“5301”不合规则", "the code above and two digits", city("5301", "zh: 长沙市, en: Changsha")),
                fault(3, "代码“43012”不合规则", "the code above and two digits", city("43012", "zh: 长沙市, en: Changsha")),
                fault(3, "代码“43”已经用在", "matching-rules/places/china.yaml:7", city("43", "zh: 长沙市, en: Changsha"), -1),
                fault(
                        4,
                        "已有“长沙市”",
                        "full names that differ",
                        city("4301", "zh: 长沙市, en: A") + city2("4302", "zh: 长沙市, en: B")),
                fault(
                        3,
                        "“99”不在任何地点文件里",
                        "within: \"65\"",
                        "within: \"99\"\nplaces:\n  - {code: \"9901\", level: CITY, zh: 长沙, en: C}"),
                fault(2, "CITY 没有上级", "head of the file", "places:\n  - {code: \"4301\", level: CITY, zh: 长沙, en: C}"),
                fault(
                        9,
                        "TOWNSHIP 之下",
                        "Nothing lies below TOWNSHIP",
                        city(
                                "4301",
                                "zh: 长沙市, en: Changsha, places: [{code: \"430102\", level: COUNTY, zh: 芙蓉区, en: Furong,\n\n\n\n\n places: [{code: \"430102-01\", level: TOWNSHIP, zh: 街, en: S, places: [\n{code: \"430102-02\", level: TOWNSHIP, zh: 道, en: T}]}]}]")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void eachFaultIsToldWithItsLineAndWhatToWriteInstead(
            int line, String what, String remedy, String content, int howMany) {
        List<Fault> faults = faultsOf(content);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.spot()).isEqualTo(new Fault.Spot("matching-rules/places/hunan.yaml", line));
            assertThat(fault.inWords()).contains(what).contains(remedy);
        });
        if (howMany > 0) {
            assertThat(faults).hasSize(howMany);
        }
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceInReadingOrder() {
        String first = """
                within: "43"
                places:
                  - {code: "4301", level: CITY, zh: 长沙市}
                  - {code: "4301", level: CITY, zh: 株洲市, en: Zhuzhou}
                  - {code: "4303", level: TOWN, zh: 湘潭市, en: Xiangtan}
                """;
        String second = "within: \"77\"\nplaces:\n  - {code: \"7701\", level: CITY, zh: 某市, en: Some City, mayor: x}\n";

        WrongRules wrong = catchThrowableOfType(
                WrongRules.class,
                () -> PlaceFiles.of(List.of(reading("china", COUNTRY), reading("a", first), reading("b", second))));

        assertThat(wrong.faults())
                .extracting(fault -> fault.spot().toString())
                .containsExactly(
                        "matching-rules/places/a.yaml:3",
                        "matching-rules/places/a.yaml:4",
                        "matching-rules/places/a.yaml:5",
                        "matching-rules/places/b.yaml:3",
                        "matching-rules/places/b.yaml:3");
    }

    @Test
    void aFileSavedInAnOldChineseEncodingIsToldToBeSavedAsUtf8() {
        byte[] content = city("4301", "zh: 长沙市, en: Changsha").getBytes(Charset.forName("GBK"));

        assertThat(PlaceFileReader.read(new YamlFile("matching-rules/places/hunan.yaml", content))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(reading("china", "\uFEFF" + COUNTRY).faults()).isEmpty();
    }

    @Test
    void filesWithoutTheCountryAreToldSo() {
        String content = "places:\n  - {code: \"43\", level: PROVINCE, zh: 湖南省, en: Hunan}\n";

        assertThat(faultsOf(List.of(reading("hunan", content))))
                .anySatisfy(fault -> assertThat(fault.inWords()).contains("都没有国家"));
    }

    @Test
    void aFolderWithoutFilesIsToldSo() {
        WrongRules wrong = catchThrowableOfType(
                WrongRules.class,
                () -> PlaceFiles.read(new PathMatchingResourcePatternResolver(), "classpath:nowhere/*.yaml"));

        assertThat(wrong.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords()).contains("shoulashou.directory.place-files"));
    }

    private static Arguments fault(int line, String what, String remedy, String content) {
        return fault(line, what, remedy, content, 1);
    }

    private static Arguments fault(int line, String what, String remedy, String content, int howMany) {
        return Arguments.of(line, what, remedy, content, howMany);
    }

    private static String city(String code, String rest) {
        return "within: \"43\"\nplaces:\n" + city2(code, rest);
    }

    private static String city2(String code, String rest) {
        return "  - {code: \"" + code + "\", level: CITY, " + rest + "}\n";
    }

    private static List<Fault> faultsOf(String hunan) {
        return faultsOf(List.of(reading("china", COUNTRY), reading("hunan", hunan)));
    }

    private static List<Fault> faultsOf(List<Reading> readings) {
        return catchThrowableOfType(WrongRules.class, () -> PlaceFiles.of(readings))
                .faults();
    }

    private static Reading reading(String name, String content) {
        return PlaceFileReader.read(
                new YamlFile("matching-rules/places/" + name + ".yaml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
