package org.shoulashou.letters.screening.digits;

import java.util.regex.Pattern;

/** How numbers to call look in this country. */
final class Lines {

    /** How children count: 一三五七九, 二四六八十. */
    private static final String ODD_AND_EVEN = "13579246810";

    private static final String CIRCLE = "314159";

    /** Of a mobile number without its country, or of the shortest line with its area. */
    static final int LENGTH = 11;

    private static final int LONGEST_LOCAL = 8;
    private static final int SHORTEST_HEAD = 3;

    private static final Pattern MOBILE = Pattern.compile("(?:0?086|86)?1[3-9][0-9]{9}");
    private static final Pattern WITH_AREA =
            Pattern.compile("0(?:10|2[0-9])[2-8][0-9]{7}|0[3-9][0-9]{2}[2-8][0-9]{6,7}");
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");
    private static final Pattern HEAD = Pattern.compile("1[3-9][0-9]{1,6}|0(?:10|2[0-9]|[3-9][0-9]{2})");

    private Lines() {}

    static boolean isMobile(String digits) {
        int first = digits.length() - LENGTH;
        boolean may = first >= 0 && digits.charAt(first) == '1' && !digits.equals(ODD_AND_EVEN);
        return may && MOBILE.matcher(digits).matches();
    }

    /** Written from the last to the first. */
    static boolean isTurnedMobile(String digits) {
        boolean may = digits.length() >= LENGTH && digits.charAt(LENGTH - 1) == '1';
        return may && isMobile(new StringBuilder(digits).reverse().toString());
    }

    static boolean isWithArea(String digits) {
        return digits.startsWith("0") && WITH_AREA.matcher(digits).matches();
    }

    static boolean isLocal(String digits) {
        boolean may = digits.length() <= LONGEST_LOCAL && !digits.startsWith(CIRCLE);
        return may && LOCAL.matcher(digits).matches();
    }

    static boolean isHead(String digits) {
        return digits.length() >= SHORTEST_HEAD && HEAD.matcher(digits).matches();
    }
}
