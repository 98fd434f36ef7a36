package org.shoulashou.letters.screening.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.letters.screening.Corpus;
import org.shoulashou.letters.screening.Hit;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.Screens;

/** Numbers that are told in pieces, in whatever way their digits are said. */
@Tag("R21")
class NumbersInPiecesTest {

    private static final Screens SCREENS = Corpus.screens();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "先拨零八七一，再拨六五三二，最后是零九四八|words between over clauses",
                "号码是幺三九，二二零七，停一停换口气，八五三幺|a stray digit of the sentence",
                "打这个:幺三捌。零零幺三。捌零零零|over ends of sentences",
                "wode haoma yaobawu ersanling jiuqiliu baqi|pinyin without blanks",
                "my mom's phone is one three six, double zero seven five, nine nine two one|in English",
                "座机零二八开头,后面八千六百七十三万零一百一十二|written out",
                "186****7712 这是我妈,星号是5520|masked",
                "幺八九开头，尾巴是七七零四|the first and the last digits alone",
                "前面加上 壹伍柒零柒叁叁,叁捌柒壹|the first digits later",
                "倒过来念就是我的手机:00083100831|from the last to the first",
                "一起去,三只羊,五朵云,二月天,二胡响,七星亮,零点到,八月八,九重阳,六月六,一家人|first characters",
                "要散巴,就铃铃期,易易而舞|characters that sound alike"
            })
    void aNumberToCallIsFoundHoweverItIsSaid(String text, String how) {
        assertThat(SCREENS.screen(text)).as(how).extracting(Hit::kind).contains(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "五一三四二五,二零一六,零三零八,四幺二七",
                "先填 6 3 2 8 9 9，再填我的生日 2 0 1 2 1 1 0 5，最后填 3 3 1 8",
                "四四零九九九二零一二一三零五零零一X,帮我也填上"
            })
    void aCardIsFoundWhereItIsPartedOrSaid(String text) {
        assertThat(SCREENS.screen(text)).extracting(Hit::kind).contains(Kind.ID_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单数一三五七九,双数二四六八十,号码轮流报",
                "打电话时奶奶说她七十六了,爷爷八十一,姑姑三十五,我十一",
                "竖式是138×100=13800",
                "密码锁转了三圈,1374不对,1375也不对,最后是1376",
                "0731是长沙的区号，0995是吐鲁番的区号",
                "千万不要打电话,八百里洞庭，三万六千亩"
            })
    void whatCountsSomethingIsNone(String text) {
        assertThat(SCREENS.screen(text)).isEmpty();
    }
}
