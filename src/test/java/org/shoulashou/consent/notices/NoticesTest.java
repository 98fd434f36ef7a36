package org.shoulashou.consent.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.Standing;
import org.shoulashou.consent.What;
import org.shoulashou.consent.notices.Notice.NoticeText;
import org.shoulashou.consent.notices.Notice.Part;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of the notice, their languages, and what a new version does to the answers given before. */
class NoticesTest {

    private static final Path HOME = Path.of(Notices.HOME);
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(HOME.resolve("notice.schema.json"));

    @Test
    @Tag("R03")
    void theNoticeNamesPurposeReadersRetentionContactAndComplaintInChineseAndEnglish() throws IOException {
        Notice notice = new Notices(List.of(published())).current();

        assertThat(notice.texts()).extracting(NoticeText::lang).containsExactly("zh", "en");
        assertThat(notice.texts()).allSatisfy(text -> {
            assertThat(text.sections()).extracting(Notice.Section::part).containsExactly(Part.values());
            assertThat(text.sections()).extracting(Notice.Section::text).noneMatch(String::isBlank);
            assertThat(text.questions()).extracting(Notice.Question::what).containsExactly(What.values());
        });
    }

    @Test
    @Tag("R06")
    void aChangedNoticeAsksAgainAndAChangedWordDoesNot() throws IOException {
        Notices first = new Notices(List.of(published()));
        Notices misprint = new Notices(List.of(published(), version(2, "editorial: true")));
        Notices changed = new Notices(List.of(published(), version(2, "editorial: true"), version(3, "")));
        FamilyConsent agreed = FamilyConsent.ofNobodyYet("a-pupil").saying(yesTo(1));

        assertThat(agreed.permitted(first.countsFrom())).hasSize(6);
        assertThat(agreed.permitted(misprint.countsFrom())).hasSize(6);
        assertThat(agreed.permitted(changed.countsFrom())).isEmpty();
        assertThat(agreed.standing(changed.countsFrom())).isEqualTo(Standing.ASKED_AGAIN);
        assertThat(agreed.saying(yesTo(3)).permitted(changed.countsFrom())).hasSize(6);
        assertThat(changed.open()).containsExactly(3);
    }

    @Test
    @Tag("R06")
    void aNoToAnEarlierTextIsNotOutvotedByTheOtherGuardian() {
        Given no = Given.withdrawal("mother", 1, Instant.EPOCH);
        FamilyConsent both = FamilyConsent.ofNobodyYet("a-pupil").saying(no).saying(yesTo(3));

        assertThat(both.permitted(3)).isEmpty();
    }

    @Test
    void uyghurAndTibetanStandBesideTheChineseWhenTheyAreWritten() throws IOException {
        String zh = text().replaceAll("(?s).*  zh:\n(.*)  en:\n.*", "$1");
        YamlFile file = file("with-both.yaml", text() + "  ug:\n" + zh + "  bo:\n" + zh);

        assertThat(new Notices(List.of(file)).current().texts())
                .extracting(NoticeText::lang)
                .containsExactly("zh", "en", "ug", "bo");
    }

    static Stream<Arguments> faults() throws IOException {
        String text = text();
        return Stream.of(
                Arguments.of("", "没有告知书"),
                Arguments.of(text.replace("version: 1", "version: one"), "不是整数"),
                Arguments.of(text.replace("version: 1", "version: 0"), "从 1 开始"),
                Arguments.of(text.replace("published: 2026-09-01", "published: soon"), "不是日期"),
                Arguments.of(text.replace("  zh:\n", "  fr:\n"), "不认识“fr”"),
                Arguments.of(text.replaceFirst("    complaint:", "    complain:"), "缺少“complaint”"),
                Arguments.of(text.replaceFirst("      VIDEO:", "      FILM:"), "缺少“VIDEO”"),
                Arguments.of(text.replaceFirst("        ask: 您同意录下视频见面吗？\n", ""), "缺少“ask”"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongNoticeIsToldWithFileLineAndRemedy(String text, String told) {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> new Notices(List.of(file("wrong.yaml", text))));

        assertThat(wrong.getMessage()).contains("wrong.yaml").contains(told);
    }

    @Test
    void noVersionIsWrittenTwice() throws IOException {
        List<YamlFile> twice = List.of(published(), file("copy.yaml", text()));

        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> new Notices(twice));

        assertThat(wrong.getMessage()).contains("copy.yaml:2", "版本 1 已经写在");
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("", NoticeFileReader.NOTICE),
                Arguments.of("/properties/texts", NoticeFileReader.LANGUAGES),
                Arguments.of("/$defs/text", NoticeFileReader.TEXT),
                Arguments.of("/$defs/text/properties/questions", NoticeFileReader.QUESTIONS),
                Arguments.of("/$defs/section", NoticeFileReader.SECTION),
                Arguments.of("/$defs/question", NoticeFileReader.QUESTION));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theSchemaKnowsTheSameWords(String pointer, List<String> words) {
        JsonNode group = SCHEMA.at(pointer);

        assertThat(group.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(words);
        assertThat(group.get("additionalProperties").booleanValue()).isFalse();
    }

    private static Given yesTo(int notice) {
        Map<What, Boolean> answers = Arrays.stream(What.values()).collect(Collectors.toMap(what -> what, what -> true));
        return Given.online("father", notice, answers, Instant.EPOCH);
    }

    private static YamlFile published() throws IOException {
        return file("notice-1.yaml", text());
    }

    private static YamlFile version(int version, String more) throws IOException {
        return file("notice-" + version + ".yaml", text().replace("version: 1", "version: " + version + "\n" + more));
    }

    private static String text() throws IOException {
        return Files.readString(HOME.resolve("notice-1.yaml"));
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
