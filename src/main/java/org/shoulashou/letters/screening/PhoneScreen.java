package org.shoulashou.letters.screening;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.letters.screening.DigitRuns.DigitGroup;
import org.shoulashou.letters.screening.DigitRuns.Run;
import org.shoulashou.platform.text.Text;

/** Numbers by which a person can be called: mobiles and lines at home, however they are parted. Hotlines are nobody's. */
final class PhoneScreen {

    private static final Set<PhoneNumberType> OF_PEOPLE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** How people part eleven digits. A list of numbers with commas must look like one of these. */
    private static final Set<String> USUAL = Set.of("3-4-4", "3-8", "4-4-3", "4-3-4", "3-3-5", "7-4", "3-4-2-2");

    private static final int MOBILE = 11;
    /** A line at home with its area. */
    private static final int SHORTEST = 10;

    /** How far before a number a word may say that it is one. */
    private static final int HINTED = 16;

    /** What follows a number in a sum. */
    private static final String ARITHMETIC = "=÷×%";

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Text reason;
    private final List<String> units;
    private final List<String> counted;
    private final List<String> hints;

    PhoneScreen(ListFile list) {
        hints = list.words("hints");
        units = list.words("units");
        counted = list.words("other-numbers");
        reason = list.reason();
    }

    List<Hit> screen(Reading reading, List<Run> runs) {
        List<Hit> hits = new ArrayList<>(0);
        for (Run run : runs) {
            find(run, reading, hits);
        }
        return hits;
    }

    private void find(Run run, Reading reading, List<Hit> hits) {
        List<DigitGroup> groups = run.groups();
        for (int first = 0; first < groups.size(); first++) {
            int start = groups.get(first).start();
            boolean hinted = first == 0 && isHinted(reading.plain().text(), start);
            int last = lastOf(groups, first, hinted);
            if (last < 0) continue;
            int end = groups.get(last).end();
            if (!isOtherNumber(reading.plain().text(), start, end)) {
                hits.add(reading.hit(Kind.PHONE, reading.plain(), start, end, reason));
            }
            first = last;
        }
    }

    /** The group with which a number that begins here ends; -1 when none does. */
    private int lastOf(List<DigitGroup> groups, int first, boolean hinted) {
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() < 16; last++) {
            digits.append(groups.get(last).digits());
            if (digits.length() < SHORTEST) continue;
            List<DigitGroup> some = groups.subList(first, last + 1);
            boolean whole = hinted && some.size() == groups.size();
            if (isNumber(digits.toString(), some, groups.size(), whole)) return last;
        }
        return -1;
    }

    /** @param whole whether a word before says that all of these together are one number */
    private boolean isNumber(String digits, List<DigitGroup> groups, int all, boolean whole) {
        String national = withoutCountry(digits);
        if (national.length() == MOBILE && national.charAt(0) == '1') {
            boolean country = national.length() < digits.length();
            return (country || whole || isPartedLikeANumber(groups, all)) && isOfAPerson(national);
        }
        boolean line = national.charAt(0) == '0' && national.length() >= SHORTEST && national.length() <= 12;
        return line && groups.size() <= 4 && groups.get(0).length() >= 3 && !hasPause(groups) && isOfAPerson(national);
    }

    private static String withoutCountry(String digits) {
        for (String prefix : List.of("0086", "86")) {
            if (digits.startsWith(prefix) && digits.length() - prefix.length() == MOBILE) {
                return digits.substring(prefix.length());
            }
        }
        return digits;
    }

    /** Eleven digits in a row of scores or years are no number: theirs are parted otherwise. */
    private static boolean isPartedLikeANumber(List<DigitGroup> groups, int all) {
        if (groups.size() == 1) return true;
        if (USUAL.contains(form(groups))) return true;
        boolean singles = groups.stream().allMatch(group -> group.length() == 1);
        if (singles || groups.stream().anyMatch(DigitGroup::led)) return groups.size() == all;
        if (hasPause(groups)) return false;
        boolean pairs = groups.size() == 6 && groups.stream().allMatch(group -> group.length() <= 2);
        boolean halves = groups.size() == 2 && groups.get(0).length() >= 2;
        int head = groups.get(0).length();
        return pairs
                || halves
                || groups.size() == all
                        && (head == 3 || head == 2 && groups.get(1).length() >= 3);
    }

    private static String form(List<DigitGroup> groups) {
        StringBuilder form = new StringBuilder();
        groups.forEach(group -> form.append('-').append(group.length()));
        return form.substring(1);
    }

    private static boolean hasPause(List<DigitGroup> groups) {
        return groups.stream().skip(1).anyMatch(DigitGroup::pause);
    }

    private boolean isHinted(String plain, int start) {
        String before = plain.substring(Math.max(0, start - HINTED), start);
        return hints.stream().anyMatch(before::contains);
    }

    private boolean isOfAPerson(String national) {
        try {
            return OF_PEOPLE.contains(phones.getNumberType(phones.parse(national, "CN")));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private boolean isOtherNumber(String plain, int start, int end) {
        String before = plain.substring(Math.max(0, start - 8), start);
        return end < plain.length() && ARITHMETIC.indexOf(plain.charAt(end)) >= 0
                || units.stream().anyMatch(unit -> plain.startsWith(unit, end))
                || counted.stream().anyMatch(before::contains);
    }
}
