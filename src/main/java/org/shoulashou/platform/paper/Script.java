package org.shoulashou.platform.paper;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** A way of writing that has a font of its own. The font of Han also has Latin and Cyrillic letters. */
enum Script {
    HAN("NotoSansSC", 1f, 1.55f),
    ARABIC("NotoNaskhArabic", 1.15f, 1.9f),
    /** Stacked letters reach far below the line. */
    TIBETAN("NotoSerifTibetan", 1.15f, 1.9f);

    private final String font;
    private final float scale;
    private final float leading;

    Script(String font, float scale, float leading) {
        this.font = font;
        this.scale = scale;
        this.leading = leading;
    }

    String file(boolean strong) {
        return "paper/fonts/" + font + (strong ? "_700Bold.ttf" : "_400Regular.ttf");
    }

    /** How much larger it is set to look as large as Han. */
    float scale() {
        return scale;
    }

    /** From line to line, in sizes. */
    float leading() {
        return leading;
    }

    /** Letters joined or stacked by rules of the font. */
    boolean shaped() {
        return this != HAN;
    }

    /** Nothing for what all scripts share, such as spaces and digits. */
    static @Nullable Script of(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return switch (script) {
            case ARABIC -> ARABIC;
            case TIBETAN -> TIBETAN;
            case COMMON, INHERITED -> null;
            default -> HAN;
        };
    }
}
