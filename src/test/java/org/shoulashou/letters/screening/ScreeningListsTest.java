package org.shoulashou.letters.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.letters.screening.ListFileReader.Written;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the lists are written, what is told of a fault, and that no half of them is ever used. */
class ScreeningListsTest {

    private static final Path HOME = Path.of(ScreeningLists.HOME);
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(HOME.resolve("screening.schema.json"));

    private static final String LIST = """
            kind: SECRECY
            reason: {zh: 好, en: well}
            groups:
              - name: one
                words: [别告诉]
            rules:
              - {say: [one], within: 3}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: SECRECY | kind: SECRET | 1 | 不能写",
                "en: well | en: | 2 | 缺少",
                "[别告诉] | [] | 5 | 没有内容",
                "[别告诉] | ['@', 别告诉] | 5 | 没有可以查找的字",
                "[别告诉] | [别] | 7 | 只有一个字",
                "[别告诉] | [163] | 5 | 要写成文字",
                "say: [one] | say: [two] | 7 | 没有“two”这一组",
                "say: [one] | say: [] | 7 | 没有内容",
                "within: 3 | within: 99 | 7 | 间隔",
                "within: 3 | unless: [two] | 7 | 没有“two”这一组",
                "name: one | name: NUMBER | 4 | 按形状识别",
                "within: 3 | any-order: perhaps | 7 | 既不是",
                "within: 3 | 'clues: [two], within: 3' | 7 | 没有“two”这一组",
                "within: 3 | 'clues: [one], least: 2' | 7 | 只能是 1 到",
                "within: 3 | 'clues: [one], within: 91' | 7 | 间隔",
                "within: 3 | least: 1 | 7 | 只能是 1 到",
                "within: 3 | with: 3 | 7 | 不认识"
            })
    void aFaultIsToldWithItsLine(String right, String wrong, int line, String says) {
        WrongRules fault = faultOf(new YamlFile("secrecy.yaml", bytes(LIST.replace(right, wrong))));

        assertThat(fault.faults()).anySatisfy(each -> {
            assertThat(each.spot().line()).isEqualTo(line);
            assertThat(each.what().zh()).contains(says);
        });
    }

    @Test
    void groupsInAnyOrderAreLookedForInEach() {
        String list = LIST.replace("rules:", "  - name: two\n    words: [老师]\nrules:")
                .replace("say: [one]", "say: [one, two], any-order: true");
        List<Fault> faults = new ArrayList<>();
        Written written = ListFileReader.read(new YamlFile("secrecy.yaml", bytes(list)), faults);

        assertThat(faults).isEmpty();
        assertThat(written.list().orElseThrow().rules())
                .extracting(ListFile.Rule::say, ListFile.Rule::within)
                .containsExactly(tuple(List.of("one", "two"), 3), tuple(List.of("two", "one"), 3));
    }

    @Test
    void groupsAndKindsAreWrittenOnce() {
        YamlFile twice =
                new YamlFile("twice.yaml", bytes(LIST.replace("rules:", "  - name: one\n    words: [保密]\nrules:")));
        assertThat(faultOf(twice)).hasMessageContaining("已经写过了");
        assertThat(faultOf(new YamlFile("a.yaml", bytes(LIST)), new YamlFile("b.yaml", bytes(LIST))))
                .hasMessageContaining("a.yaml:1");
    }

    @Test
    void aSpellingThatIsNoneIsToldWithItsLine() throws IOException {
        List<YamlFile> files = new ArrayList<>(published());
        files.add(new YamlFile("more.yaml", bytes("same: [電电]\nsounds: [信xin, 微]")));

        assertThat(faultOf(files.toArray(YamlFile[]::new)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.spot()).hasToString("more.yaml:2");
                    assertThat(fault.what().zh()).contains("拼音");
                });
    }

    @Test
    void oneWrongFileAndNoListIsUsed() throws IOException {
        List<YamlFile> files = new ArrayList<>(published());
        files.add(new YamlFile("more.yaml", bytes("same: [電电, 電]")));

        assertThat(faultOf(files.toArray(YamlFile[]::new)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.spot()).hasToString("more.yaml:1");
                    assertThat(fault.what().zh()).contains("不是一对字");
                });
    }

    @Test
    void noKindMayBeWithoutItsList() {
        assertThat(faultOf(new YamlFile("secrecy.yaml", bytes(LIST))).faults())
                .hasSize(Kind.lookedFor().size() - 1)
                .allSatisfy(fault -> assertThat(fault.what().zh()).endsWith("的词表。"));
        assertThat(faultOf(new YamlFile("empty.yaml", bytes("")))).hasMessageContaining("没有词表");
    }

    @Test
    void aPatternThatFindsNothingIsToldToo() {
        WrongRules fault = catchThrowableOfType(
                WrongRules.class,
                () -> Screens.reading(new PathMatchingResourcePatternResolver(), "classpath:nowhere/*.yaml"));

        assertThat(fault).hasMessageContaining("shoulashou.letters.screening");
    }

    @Test
    void theSchemaKnowsTheSameWordsAsTheReader() {
        assertThat(words(SCHEMA)).containsExactlyInAnyOrderElementsOf(ListFileReader.LIST);
        assertThat(words(SCHEMA.at("/properties/groups/items")))
                .containsExactlyInAnyOrderElementsOf(ListFileReader.GROUP);
        assertThat(words(SCHEMA.at("/properties/rules/items")))
                .containsExactlyInAnyOrderElementsOf(ListFileReader.RULE);
        assertThat(words(SCHEMA.at("/$defs/reason"))).containsExactlyInAnyOrderElementsOf(ListFileReader.REASON);
        assertThat(SCHEMA.at("/properties/kind/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Kind.lookedFor().stream().map(Kind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyFileNamesItsSchemaAndNoReasonSpeaksOfOpinionFaithOrLanguage(YamlFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("# yaml-language-server: $schema=screening.schema.json");
        assertThat(text.lines().filter(line -> line.startsWith("  zh:")))
                .noneMatch(reason -> reason.matches(".*(民族|宗教|信仰|清真|政治|语言|维吾尔|藏).*"));
    }

    private static List<String> words(JsonNode node) {
        return List.copyOf(node.get("properties").propertyNames());
    }

    private static WrongRules faultOf(YamlFile... files) {
        return catchThrowableOfType(WrongRules.class, () -> new ScreeningLists(List.of(files)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<YamlFile> published() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ScreeningListsTest::file)
                    .toList();
        }
    }

    private static YamlFile file(Path path) {
        try {
            return new YamlFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
