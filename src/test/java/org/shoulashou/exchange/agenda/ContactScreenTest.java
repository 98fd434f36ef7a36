package org.shoulashou.exchange.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.letters.screening.Screens;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What adults of two schools type is looked at by the screens that letters are looked at by. */
@Tag("R21")
class ContactScreenTest {

    private static final Screens SCREENS =
            Screens.reading(new PathMatchingResourcePatternResolver(), "file:matching-rules/screening/*.yaml");

    private static boolean marks(String text) {
        return SCREENS.tellContact(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打 138 0013 8000",
                "138/0013/8000",
                "138—0013—8000",
                "138‑0013‑8000",
                "138(0013)8000",
                "一三八零零一三八零零零",
                "壹叁捌零零壹叁捌零零零",
                "１３８００１３８０００",
                "加我微信 abc",
                "微信 lixiaohong88",
                "vx: abc123",
                "V信 lixiaohong88",
                "weixin:abc123",
                "扣扣123456",
                "QQ：123456",
                "Q 1234567",
                "somebody@example.org",
                "https://example.org",
                "example.com/x"
            })
    void whatReachesSomebodyIsFound(String text) {
        assertThat(marks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "四年级一班和五年级三班一起唱了歌",
                "寄了 42 封信，2026 年 10 月 16 日到",
                "2026-10-16",
                "2026.10.16 寄出",
                "16、17、18、19 都可以",
                "一、二、三、四、五、六、七",
                "一、问好 二、唱歌 三、朗诵 四、提问 五、合影 六、告别 七、打扫",
                "用微信视频了二十分钟",
                "运动会"
            })
    void whatIsOnlyToldIsLeftAlone(String text) {
        assertThat(marks(text)).isFalse();
    }
}
