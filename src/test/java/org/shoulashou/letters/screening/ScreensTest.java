package org.shoulashou.letters.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hit says: its kind, its place in the text as it was written, and a reason in both languages. */
@Tag("R21")
class ScreensTest {

    private static final Screens SCREENS = Corpus.screens();

    @ParameterizedTest
    @CsvSource({
        "你好😀！就是１３８－００１３－８０００，再见, １３８－００１３－８０００",
        "一 三 八 零 零 一 三 八 零 零 零！, 一 三 八 零 零 一 三 八 零 零 零",
        "拿掉字读：1我3是8小0鱼0儿1呀3啦8的0哦0吧0。, 1我3是8小0鱼0儿1呀3啦8的0哦0吧0",
        "写信到 lele@qq点com 吧, lele@qq点com",
        "看这里：www。example。com, www。example。com",
        "加我微\u200B信：ab12345, 加我微\u200B信：ab12345"
    })
    void aHitStandsWhereItIsWrittenHoweverItIsHidden(String text, String marked) {
        assertThat(SCREENS.screen(text)).singleElement().satisfies(hit -> {
            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(marked);
            assertThat(hit.reason().zh()).isNotBlank();
            assertThat(hit.reason().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "我们 jian 面吧, MEETING",
        "bie告诉laoshi, SECRECY",
        "把hóng bāo发我, GIFT",
        "z\u0336i\u0336杀, DANGER",
        "要妻妻爸爸酒酒铃铃要要, PHONE",
        "蔚信xiaoyu0913, MESSENGER"
    })
    void aWordIsFoundHoweverItIsSpelt(String text, Kind kind) {
        assertThat(SCREENS.screen(text)).extracting(Hit::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 200})
    void noNumberOfEmptyLinesAndBlanksHidesWhatStandsBetweenThem(int many) {
        for (String gap : List.of("\n", " ", "\t", "\u3000", "。", ". ", "-", "～ ", "\n \n")) {
            String between = gap.repeat(many);
            String number = String.join(between, "138", "1234", "5678");

            assertThat(SCREENS.screen("找我" + number + "再见"))
                    .as("%d times %s", many, gap)
                    .anySatisfy(hit -> assertThat(hit.kind()).isEqualTo(Kind.PHONE));
            assertThat(SCREENS.screen(String.join(between, "加", "我", "微", "信", "abc123")))
                    .as("%d times %s", many, gap)
                    .isNotEmpty();
        }
    }

    @Test
    void aHotlineInsideALongerNumberIsNoHotline() {
        assertThat(SCREENS.screen("座机号码是8612345")).extracting(Hit::kind).containsExactly(Kind.PHONE);
        assertThat(SCREENS.screen("电话：八四四二一一零五")).extracting(Hit::kind).containsExactly(Kind.PHONE);
        assertThat(SCREENS.screen("有事打市长热线12345")).isEmpty();
    }

    @Test
    void hitsComeInReadingOrderAndEachKindStandsForItself() {
        String text = "别告诉老师。我的QQ号是123456789，电话13800138000。";

        assertThat(SCREENS.screen(text))
                .extracting(Hit::kind)
                .containsExactly(Kind.SECRECY, Kind.MESSENGER, Kind.PHONE);
    }

    @Test
    void digitsOfAnIdentityCardAreNoTelephoneAndAMailboxIsNoPage() {
        assertThat(SCREENS.screen("430102 19900307 1234 这串数字；abc123@example.com"))
                .extracting(Hit::kind)
                .doesNotContain(Kind.LINK);
        assertThat(SCREENS.screen("身份证430102 19900307 1239"))
                .extracting(Hit::kind)
                .containsOnly(Kind.ID_CARD);
    }

    @Test
    void anIdentityCardMustFitItsCheckDigitUnlessItIsNamed() {
        assertThat(SCREENS.screen("这一串是430102201503071221。")).isEmpty();
        assertThat(SCREENS.screen("身份证是430102201503071221。")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我住在吐鲁番。", "我家在长沙市岳麓区。", "我们学校在雨花区韶山路。", "布达拉宫在拉萨市城关区。"})
    void aTownASchoolOrASightIsNoAddress(String text) {
        assertThat(SCREENS.screen(text)).isEmpty();
    }

    @Test
    @Tag("R22")
    void dangerIsAKindOfItsOwnThatGoesToTheLeadsOnly() {
        List<Hit> hits = SCREENS.screen("有人打我，我很害怕。");

        assertThat(hits).extracting(Hit::kind).containsOnly(Kind.DANGER);
        assertThat(Kind.DANGER.goesToLeadsOnly()).isTrue();
        assertThat(Kind.SECRECY.goesToLeadsOnly()).isFalse();
    }

    @Test
    void anEmptyTextAndOneOfSignsAloneHaveNoHits() {
        assertThat(SCREENS.screen("")).isEmpty();
        assertThat(SCREENS.screen("😀😀 … ！！\n\uD83D")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 1", "false, 4"})
    void aCodeInAPictureIsFoundWhereItStands(boolean inverted, int times) throws WriterException {
        BufferedImage picture = pictureWithCode(300 * times, 200 * times, 150 * times, inverted);

        assertThat(SCREENS.screen(picture)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.QR_CODE);
            assertThat(hit.left()).isBetween(300 * times, 450 * times);
            assertThat(hit.bottom()).isBetween(250 * times, 350 * times);
        });
    }

    @Test
    void aDrawingWithoutACodeHasNoHit() {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(50, 50, 200, 200);
        brush.dispose();

        assertThat(SCREENS.screen(picture)).isEmpty();
    }

    private static BufferedImage pictureWithCode(int x, int y, int size, boolean inverted) throws WriterException {
        BitMatrix code = new QRCodeWriter().encode("https://example.com/x", BarcodeFormat.QR_CODE, size, size);
        BufferedImage picture = new BufferedImage(x + size * 2, y + size * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(inverted ? Color.BLACK : Color.WHITE);
        brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        brush.dispose();
        for (int i = 0; i < size * size; i++) {
            boolean dark = code.get(i % size, i / size) != inverted;
            picture.setRGB(x + i % size, y + i / size, dark ? 0 : 0xFFFFFF);
        }
        return picture;
    }
}
