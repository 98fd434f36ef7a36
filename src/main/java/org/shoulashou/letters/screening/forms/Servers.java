package org.shoulashou.letters.screening.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Addresses of machines in four numbers: 192.168.1.5, 127点0点0点1. */
public final class Servers {

    private static final String DOT = " ?(?:[.。．·]|点|dot|DOT|\\[\\.\\]|\\(\\.\\)) ?";
    private static final AnyOf DOTS = AnyOf.of(".。．·点dD[(");
    private static final String NUMERALS = "0123456789０１２３４５６７８９零〇一二三四五六七八九幺两";
    private static final String NUMBER = "[" + NUMERALS + "]{1,3}";
    private static final Pattern FOUR = Pattern.compile(
            "(?<![0-9０-９.])" + NUMBER + DOT + NUMBER + DOT + NUMBER + DOT + NUMBER + "(?![0-9０-９]|[.．][0-9])");
    private static final AnyOf OF_NUMBERS = AnyOf.of(NUMERALS);
    private static final int FEWEST = 3;
    /** From one dot to the next: three signs of the dot, three digits and a blank on either side. */
    private static final int FARTHEST = 8;

    private Servers() {}

    public static void find(String original, Place found) {
        if (!hasDots(original)) return;
        Matcher matcher = FOUR.matcher(original);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    /** Three near one another, before each of which a number may stand: the end of a sentence is none. */
    private static boolean hasDots(String original) {
        int dots = 0;
        int before = 0;
        for (int i = DOTS.next(original, 1); i < original.length(); i = DOTS.next(original, i + 1)) {
            if (!OF_NUMBERS.has(before(original, i))) continue;
            dots = i - before > FARTHEST ? 1 : dots + 1;
            before = i;
            if (dots == FEWEST) return true;
        }
        return false;
    }

    private static char before(String original, int at) {
        char before = original.charAt(at - 1);
        return before == ' ' && at > 1 ? original.charAt(at - 2) : before;
    }
}
