package org.shoulashou.directory.pupils;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How a name is written once it is tidy, so that the same name is the same text. */
public final class Names {

    public static final int LONGEST = 40;

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOTS = Pattern.compile(" ?[·•・‧･⋅∙●] ?");

    /** Two-character names are often spread to the width of three: 「李　雷」. */
    private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Names() {}

    public static String tidy(String written) {
        if (isTidy(written)) return written;
        String narrow = narrow(Normalizer.normalize(written, Normalizer.Form.NFC));
        String visible = INVISIBLE.matcher(narrow).replaceAll("");
        String folded = SPACES.matcher(visible).replaceAll(" ").strip();
        return SPREAD.matcher(DOTS.matcher(folded).replaceAll("·")).replaceAll("");
    }

    public static boolean isName(String tidy) {
        return tidy.codePointCount(0, tidy.length()) <= LONGEST
                && tidy.codePoints().anyMatch(Character::isLetter);
    }

    /** Most names are: nothing but Chinese characters and plain letters. */
    private static boolean isTidy(String written) {
        return written.chars()
                .allMatch(sign -> sign >= 0x4E00 && sign <= 0x9FFF || sign < 128 && Character.isLetterOrDigit(sign));
    }

    private static String narrow(String text) {
        return text.codePoints()
                .map(point -> point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST ? point - FULL_WIDTH_SHIFT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
