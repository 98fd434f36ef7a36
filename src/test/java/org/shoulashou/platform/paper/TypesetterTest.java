package org.shoulashou.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private static final Type TEN = Type.of(10);

    private final Typesetter typesetter = new Typesetter(Fonts.read());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每一封信寄出以前，两边的老师都会读一遍，写得清清楚楚，谁也不会弄丢。",
                "Every letter is read on both sides before it travels to the other school.",
                "ھەر بىر خەت ئەۋەتىلىشتىن بۇرۇن ئىككى تەرەپنىڭ ئوقۇتقۇچىلىرى ئوقۇيدۇ",
                "ང་ཚོའི་འཛིན་གྲྭ་དང་སློབ་གྲྭ་གཞན་ཞིག་གི་འཛིན་གྲྭ་ཕན་ཚུན་འཕྲིན་ཡིག་འབྲི་རྒྱུ་ཡིན།",
                "Ааааааааааааааааааааааааааааааааааааааааааааааааааааааааа",
                "班级码 KX7-4QM，网址 https://shoulashou.example/sign-in/pupil?class=KX7-4QM"
            })
    void noLineIsWiderThanItsMeasureAndNoneIsLost(String text) {
        List<Line> lines = typesetter.lines(text, TEN, 90);

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= 90.01);
        assertThat(lines.stream().mapToInt(TypesetterTest::letters).sum())
                .isEqualTo(text.replace(" ", "").length());
    }

    @Test
    void noLineOfChineseBeginsWithACommaOrEndsWithABracket() {
        String text = "一二三四五，六七八九十（一二三四五）六七八九十。一二三四「五」六七";

        for (int measure = 40; measure < 120; measure += 3) {
            for (Line line : typesetter.lines(text, TEN, measure)) {
                assertThat(seen(line)).doesNotMatch("^[，。）」].*").doesNotMatch(".*[（「]$");
            }
        }
    }

    @Test
    void aParagraphRunsInTheDirectionOfItsFirstLetter() {
        assertThat(typesetter.line("12. مەكتەپ 手拉手", TEN).fromRight()).isTrue();
        assertThat(typesetter.line("手拉手 مەكتەپ", TEN).fromRight()).isFalse();
        assertThat(typesetter.line("བཀྲ་ཤིས", TEN).fromRight()).isFalse();
    }

    @Test
    void numbersAndBracketsStandRightAmongLettersFromTheRight() {
        assertThat(seen(typesetter.line("مەكتەپ (2026).", TEN))).startsWith(".(2026");
        assertThat(seen(typesetter.line("مەكتەپ «手拉手»", TEN))).startsWith("«手拉手");
    }

    @Test
    void eachScriptHasItsFontAndWhatStandsBetweenKeepsIt() {
        Line line = typesetter.line("你好 Hi مەكتەپ 12 བཀྲ་ཤིས 3", TEN);

        assertThat(line.runs().stream().map(run -> run.face().script()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Script.values());
    }

    @Test
    void whatIsNeverSeenTakesNoRoom() {
        assertThat(seen(typesetter.line("手\u200B拉\uFE0F手\u0000", TEN))).isEqualTo("手拉手");
    }

    @Test
    void emptyLinesKeepTheirHeight() {
        assertThat(typesetter.lines("一\n\n二", TEN, 90)).hasSize(3).allMatch(line -> line.height() > 10);
    }

    @Test
    void joinedLettersAreNarrowerThanTheSameLettersApart() {
        float joined = typesetter.line("بىبىبى", TEN).width();
        float apart = typesetter.line("ب ى ب ى ب ى", TEN).width()
                - 5 * typesetter.line("ب ب", TEN).width()
                + 10 * typesetter.line("ب", TEN).width();

        assertThat(joined).isLessThan(apart);
    }

    @Test
    void stackedLettersStandUnderEachOther() {
        float single = typesetter.line("ས", TEN).width();

        assertThat(typesetter.line("སྤྱི", TEN).width()).isLessThan(single * 1.4f);
        assertThat(typesetter.line("སཔཡ", TEN).width()).isGreaterThan(single * 2);
    }

    private static int letters(Line line) {
        return seen(line).replace(" ", "").length();
    }

    private static String seen(Line line) {
        return line.runs().stream().map(Line.Run::text).collect(Collectors.joining());
    }
}
