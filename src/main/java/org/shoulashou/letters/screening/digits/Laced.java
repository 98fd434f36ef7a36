package org.shoulashou.letters.screening.digits;

import java.util.ArrayList;
import java.util.List;

/** A mobile number with a character between each two of its digits, which is no small word: 1我3是8小0鱼. */
public record Laced(String digits, int start, int end) {

    private static final int MOBILE = 11;
    private static final int LENGTH = 2 * MOBILE - 1;

    public static List<Laced> in(String plain) {
        List<Laced> all = new ArrayList<>(0);
        for (int i = plain.indexOf('1'); i >= 0 && i + LENGTH <= plain.length(); i = plain.indexOf('1', i + 1)) {
            if (!isLaced(plain, i)) continue;
            StringBuilder digits = new StringBuilder(MOBILE);
            for (int digit = 0; digit < MOBILE; digit++) digits.append(plain.charAt(i + 2 * digit));
            all.add(new Laced(digits.toString(), i, i + LENGTH));
        }
        return all;
    }

    private static boolean isLaced(String plain, int start) {
        if (isDigit(plain, start - 1) || isDigit(plain, start + LENGTH)) return false;
        for (int digit = 0; digit < MOBILE; digit++) {
            int at = start + 2 * digit;
            boolean last = digit == MOBILE - 1;
            if (!isDigit(plain, at) || !last && !isOther(plain.charAt(at + 1))) return false;
        }
        return true;
    }

    private static boolean isOther(char c) {
        return Character.isLetter(c) && Numerals.digit(c) < 0;
    }

    private static boolean isDigit(String plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }
}
