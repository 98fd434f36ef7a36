package org.shoulashou.letters.screening.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of machines in four numbers: 192.168.1.5, 127点0点0点1. */
public final class Servers {

    private static final String DOT = " ?(?:[.。．·]|点|dot|DOT|\\[\\.\\]|\\(\\.\\)) ?";
    private static final String DOTS = ".。．·点dD[(";
    private static final String NUMERALS = "0123456789０１２３４５６７８９零〇一二三四五六七八九幺两";
    private static final String NUMBER = "[" + NUMERALS + "]{1,3}";
    private static final Pattern FOUR = Pattern.compile(
            "(?<![0-9０-９.])" + NUMBER + DOT + NUMBER + DOT + NUMBER + DOT + NUMBER + "(?![0-9０-９]|[.．][0-9])");
    private static final int FEWEST = 3;

    private Servers() {}

    public static void find(String original, Place found) {
        if (dots(original) < FEWEST) return;
        Matcher matcher = FOUR.matcher(original);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    /** Those that a number may go before: the end of a sentence is none. */
    private static int dots(String original) {
        int dots = 0;
        for (int i = 1; i < original.length(); i++) {
            boolean dot = DOTS.indexOf(original.charAt(i)) >= 0;
            if (dot && NUMERALS.indexOf(before(original, i)) >= 0) dots++;
        }
        return dots;
    }

    private static char before(String original, int at) {
        char before = original.charAt(at - 1);
        return before == ' ' && at > 1 ? original.charAt(at - 2) : before;
    }
}
