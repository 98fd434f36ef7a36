package org.shoulashou.letters.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no list of words holds is told by the wording of a whole sentence. */
@Tag("R21")
class WordingOfASentenceTest {

    private static final Screens SCREENS = Corpus.screens();
    private static final String BY_WORDING = "不是某一个词";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            老师组织的见面太没意思，我们自己约|MEETING
            用我的钱买你想要的那个游戏机，不用还|GIFT
            家长不懂我们，所以不必跟他们说|SECRECY
            """)
    void aSentenceWithNoWordOfTheListsIsMarkedAndTheReasonSaysSo(String text, Kind kind) {
        assertThat(SCREENS.screen(text)).anySatisfy(hit -> {
            assertThat(hit.kind()).isEqualTo(kind);
            assertThat(hit.reason().zh()).startsWith(BY_WORDING);
            assertThat(hit.reason().en()).startsWith("No single word");
        });
    }

    @Test
    @Tag("R22")
    void dangerIsToldByItsWordingToo() {
        assertThat(SCREENS.screen("我想像外婆一样去天上，不用再受苦")).extracting(Hit::kind).contains(Kind.DANGER);
    }

    @Test
    void aMarkInALetterShowsTheClauseAndNotTheLetter() {
        String before = "你好！我们这里下雪了，操场上很白，大家都在打雪仗。";
        String meant = "用我的钱买你想要的那个游戏机，不用还";
        String letter = before + meant + "。祝你学习进步，天天开心！";

        assertThat(SCREENS.screen(letter)).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.start()).isGreaterThanOrEqualTo(before.length());
            assertThat(hit.end()).isLessThanOrEqualTo(before.length() + meant.length());
        });
    }

    @Test
    void whereAListHasFoundAWordItsReasonStays() {
        String text = "这件事千万别告诉你妈妈";

        assertThat(SCREENS.screen(text))
                .filteredOn(hit -> hit.kind() == Kind.SECRECY)
                .singleElement()
                .satisfies(hit -> assertThat(hit.reason().zh()).doesNotStartWith(BY_WORDING));
    }

    @Test
    void anAccountThatIsOfferedIsNoPresent() {
        assertThat(SCREENS.screen("你要是想和我聊天，可以加我的QQ：1234567890，我周末都在线。"))
                .extracting(Hit::kind)
                .containsExactly(Kind.MESSENGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们村的馕坑是爷爷砌的，早上天没亮就点火",
                "转经路上有很多小狗，奶奶会带糌粑给它们",
                "老师说明年全班一起坐火车去看你们，到时候两个班一起唱歌",
                "爸爸给我五块钱买本子，找回来一块五",
                "我有点难过，因为合唱队没有选上我，妈妈说明年再试",
                "ئاپام ماڭا ناخشا ئۆگەتتى، بىز بىللە ئۇسسۇل ئوينىدۇق",
                "ང་ཚོའི་སློབ་གྲྭ་ཆེན་པོ་ཡིན། ང་གླུ་གཏོང་རྒྱུར་དགའ།"
            })
    void ordinaryLettersAreNotMarked(String text) {
        assertThat(SCREENS.screen(text)).isEmpty();
    }

    @Test
    void aWritersOtherAlphabetIsNeverWhatSpeaksAgainstThem() {
        assertThat(Corpus.mustNot())
                .filteredOn(sentence -> sentence.text().codePoints().noneMatch(Character::isIdeographic))
                .hasSizeGreaterThan(50)
                .flatMap(sentence -> SCREENS.screen(sentence.text()))
                .extracting(hit -> hit.reason().zh())
                .noneMatch(reason -> reason.startsWith(BY_WORDING));
    }

    @Test
    void withoutCommasASentenceIsReadInPieces() {
        String plain = "今天早上我和同学在操场上跑了两圈然后回教室读书";

        assertThat(SCREENS.screen(plain.repeat(4) + "用我的钱买你想要的那个游戏机不用还"))
                .extracting(Hit::kind)
                .containsAnyElementsOf(List.of(Kind.GIFT));
    }
}
