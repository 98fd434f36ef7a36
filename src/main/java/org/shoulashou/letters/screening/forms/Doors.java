package org.shoulashou.letters.screening.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Houses, floors and doors with their numbers, in characters or spelt: 第三家, 五楼, 12-3-501, 6 zu 14 hao. */
public final class Doors {

    private static final char NTH = '第';
    private static final AnyOf COUNTS = AnyOf.of("0123456789零一二三四五六七八九十百两");
    private static final AnyOf BEGINNINGS = AnyOf.of("0123456789零一二三四五六七八九十百两" + NTH);
    /** What is counted with or without 第. */
    private static final String FLOORS = "楼层栋幢户室组队";

    private static final String HOUSES = FLOORS + "家间排座扇门院号屋";
    private static final String BIG = "大小";
    private static final int LONGEST = 4;

    private static final AnyOf STROKES = AnyOf.of("-—–－_/");
    private static final String HYPHEN = " ?[-—–－_/] ?";
    private static final Pattern HOUSE_STAIRS_FLAT = Pattern.compile("(?<![0-9０-９])(?:[0-9０-９] ?){1,2}" + HYPHEN
            + "(?:[0-9０-９] ?){1,2}" + HYPHEN + "(?:[0-9０-９] ?){3,4}(?![0-9０-９])");

    private static final AnyOf DIGITS = AnyOf.of("0123456789");
    private static final String LEVEL = "(?:hao|zu|dong|zhuang|danyuan|lou|shi|hu|dui|ceng|dy|d|h|z)";
    private static final Pattern SPELT = Pattern.compile(
            "(?<![0-9])[0-9]{1,4}" + LEVEL + "(?:,?[0-9]{1,4}" + LEVEL + "(?![a-z])|[0-9]{3,4}(?![0-9a-z]))");

    private Doors() {}

    /** A house, a floor or a door that is counted. */
    public static void counted(String tight, Place found) {
        for (int i = BEGINNINGS.next(tight, 0); i < tight.length(); ) {
            boolean nth = tight.charAt(i) == NTH;
            int from = nth ? i + 1 : i;
            int end = from;
            while (end < tight.length() && COUNTS.has(tight.charAt(end))) end++;
            int after = end > from && end - from <= LONGEST ? unit(tight, end, nth) : 0;
            if (after > 0) found.take(i, after);
            i = BEGINNINGS.next(tight, Math.max(end, i + 1));
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
        if (STROKES.next(original, 0) == original.length()) return;
        Matcher matcher = HOUSE_STAIRS_FLAT.matcher(original);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    /** Two levels in Latin letters, each with its number, or one with the number of a flat. */
    public static void spelt(String tight, Place found) {
        if (!hasLevel(tight)) return;
        Matcher matcher = SPELT.matcher(tight);
        while (matcher.find()) found.take(matcher.start(), matcher.end());
    }

    private static boolean hasLevel(String tight) {
        for (int i = DIGITS.next(tight, 0); i < tight.length(); i = DIGITS.next(tight, i + 1)) {
            if (isAt(tight, i + 1, "hzdlsc")) return true;
        }
        return false;
    }
}
