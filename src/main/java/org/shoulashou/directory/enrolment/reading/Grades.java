package org.shoulashou.directory.enrolment.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a grade from 1 to 12 as schools write it: 四年级, 4, 四（1）班, 初一, 高三, Grade 4. */
final class Grades {

    private static final String DIGITS = "一二三四五六七八九";
    private static final String CLASS = "[0-9一二三四五六七八九十]{1,3}";
    private static final Pattern GRADE =
            Pattern.compile("(小学|小|初中|初|高中|高|grade|g|year)?第?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(st|nd|rd|th)?"
                    + "(年级|年|grade|级)?([(\\[]" + CLASS + "[)\\]]班?|(?<=[级年])" + CLASS + "班?|班)?");

    private Grades() {}

    static OptionalInt of(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.0$|[\\s._\\-]+", "");
        Matcher matcher = GRADE.matcher(text);
        if (!matcher.matches()) return OptionalInt.empty();
        int grade = shift(matcher.group(1)) + number(matcher.group(2));
        return grade <= 12 ? OptionalInt.of(grade) : OptionalInt.empty();
    }

    private static int shift(@Nullable String school) {
        if (school == null) return 0;
        if (school.startsWith("初")) return 6;
        return school.startsWith("高") ? 9 : 0;
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) < 128) return Integer.parseInt(written);
        if (!written.startsWith("十")) return DIGITS.indexOf(written) + 1;
        return written.length() == 1 ? 10 : 10 + DIGITS.indexOf(written.charAt(1)) + 1;
    }
}
