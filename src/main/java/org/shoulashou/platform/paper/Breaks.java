package org.shoulashou.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Where a line may end: after a space, after a Tibetan syllable, and between the characters of Chinese. */
final class Breaks {

    private static final String NEVER_FIRST = "，。、；：？！）】》」』〉〕”’…—·,.;:?!)]}%％～";
    private static final String NEVER_LAST = "（【《「『〈〔“‘([{￥";
    private static final int TSHEG = 0x0F0B;
    private static final int SHAD = 0x0F0D;
    private static final int LAST_SHAD = 0x0F14;

    private Breaks() {}

    /** The end of the text is the last of them. */
    static List<Integer> in(String text) {
        List<Integer> breaks = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (before >= 0 && mayEndBetween(before, point)) {
                breaks.add(i);
            }
            before = point;
            i += Character.charCount(point);
        }
        breaks.add(text.length());
        return breaks;
    }

    private static boolean mayEndBetween(int before, int after) {
        if (after == ' ' || isTibetanEnd(after) || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || isTibetanEnd(before) || before == '/' || isChinese(before) || isChinese(after);
    }

    private static boolean isTibetanEnd(int point) {
        return point == TSHEG || point >= SHAD && point <= LAST_SHAD;
    }

    private static boolean isChinese(int point) {
        return Character.isIdeographic(point)
                || point >= 0x3000 && point <= 0x30FF
                || point >= 0xFF00 && point <= 0xFF60;
    }
}
