package org.shoulashou.letters.screening.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Houses, floors and doors with their numbers, in characters or spelt: 第三家, 五楼, 12-3-501, 6 zu 14 hao. */
public final class Doors {

    private static final String COUNTS = "0123456789零一二三四五六七八九十百两";
    /** What is counted with or without 第. */
    private static final String FLOORS = "楼层栋幢户室组队";

    private static final String HOUSES = FLOORS + "家间排座扇门院号屋";
    private static final String BIG = "大小";
    private static final int LONGEST = 4;

    private static final String HYPHEN = " ?[-—–－_/] ?";
    private static final Pattern HOUSE_STAIRS_FLAT = Pattern.compile("(?<![0-9０-９])(?:[0-9０-９] ?){1,2}" + HYPHEN
            + "(?:[0-9０-９] ?){1,2}" + HYPHEN + "(?:[0-9０-９] ?){3,4}(?![0-9０-９])");

    private static final String LEVEL = "(?:hao|zu|dong|zhuang|danyuan|lou|shi|hu|dui|ceng|dy|d|h|z)";
    private static final Pattern SPELT = Pattern.compile(
            "(?<![0-9])[0-9]{1,4}" + LEVEL + "(?:,?[0-9]{1,4}" + LEVEL + "(?![a-z])|[0-9]{3,4}(?![0-9a-z]))");

    private Doors() {}

    /** A house, a floor or a door that is counted. */
    public static void counted(String tight, Place found) {
        for (int i = 0; i < tight.length(); ) {
            boolean nth = tight.charAt(i) == '第';
            if (!nth && COUNTS.indexOf(tight.charAt(i)) < 0) {
                i++;
                continue;
            }
            int from = nth ? i + 1 : i;
            int end = from;
            while (end < tight.length() && COUNTS.indexOf(tight.charAt(end)) >= 0) end++;
            int after = end > from && end - from <= LONGEST ? unit(tight, end, nth) : 0;
            if (after > 0) found.take(i, after);
            i = Math.max(end, i + 1);
        }
    }

    private static int unit(String tight, int at, boolean nth) {
        if (tight.startsWith("单元", at) || tight.startsWith("号楼", at)) return at + 2;
        int unit = nth && isAt(tight, at, "个条") ? at + 1 : at;
        if (unit > at && isAt(tight, unit, BIG)) unit++;
        if (unit > at && isAt(tight, unit, "巷胡路岔")) return 0;
        return isAt(tight, unit, nth ? HOUSES : FLOORS) ? unit + 1 : 0;
    }

    private static boolean isAt(String text, int at, String any) {
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    /** House, staircase and flat with strokes between them. */
    public static void parted(String original, Place found) {
        if (!hasStroke(original)) return;
        Matcher matcher = HOUSE_STAIRS_FLAT.matcher(original);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    private static boolean hasStroke(String original) {
        for (int i = 0; i < original.length(); i++) {
            if ("-—–－_/".indexOf(original.charAt(i)) >= 0) return true;
        }
        return false;
    }

    /** Two levels in Latin letters, each with its number, or one with the number of a flat. */
    public static void spelt(String tight, Place found) {
        if (!hasLevel(tight)) return;
        Matcher matcher = SPELT.matcher(tight);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    private static boolean hasLevel(String tight) {
        for (int i = 1; i < tight.length(); i++) {
            char digit = tight.charAt(i - 1);
            if (digit >= '0' && digit <= '9' && isAt(tight, i, "hzdlsc")) return true;
        }
        return false;
    }
}
