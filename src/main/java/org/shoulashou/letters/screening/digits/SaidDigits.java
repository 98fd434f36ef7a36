package org.shoulashou.letters.screening.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Reads digits however they are said: in figures, in characters, written out, spelt in pinyin or in English. */
final class SaidDigits {

    /** What is counted or is a day is no part of a number. */
    private static final AnyOf UNITS = AnyOf.of("年月日岁个人只头斤米元块毛角分秒度页课班组排行楼层路次遍天名位字本条节号%期公千厘毫平立倍棵辆张");

    private static final AnyOf BEFORE = AnyOf.of("第周期拜");
    private static final String SOON = "点时";
    private static final String RADIO = "洞拐勾";
    private static final String RADIO_DIGITS = "079";
    private static final Map<String, Integer> MANY = Map.of("double", 2, "triple", 3, "treble", 3);
    private static final int MOST_ALIKE = 6;
    private static final AnyOf NUMERALS =
            AnyOf.of(c -> Numerals.digit((char) c) >= 0 || Numerals.isPlace((char) c) || RADIO.indexOf(c) >= 0);
    private static final AnyOf BEGINNINGS = AnyOf.of(c -> isLatin((char) c) || NUMERALS.has((char) c));

    private final Map<String, Character> spelt;
    /** The words of digits by their first letter, the longest first. */
    private final Map<Character, List<String>> latin;

    /** @param spelt digits that are spelt in Latin letters, by their word */
    SaidDigits(Map<String, Character> spelt) {
        this.spelt = Map.copyOf(spelt);
        latin = spelt.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    List<Said> in(String plain) {
        List<Said> said = new ArrayList<>(0);
        int many = 1;
        for (int i = BEGINNINGS.next(plain, 0); i < plain.length(); i = BEGINNINGS.next(plain, i)) {
            char c = plain.charAt(i);
            if (isLatin(c)) {
                int end = i + 1;
                while (end < plain.length() && isLatin(plain.charAt(end))) end++;
                String word = plain.substring(i, end);
                String digits = digits(word).repeat(many);
                if (!digits.isEmpty()) said.add(new Said(digits, i, end, false));
                many = MANY.getOrDefault(word, 1);
                i = end;
            } else {
                i = number(plain, i, said);
            }
        }
        return said;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int number(String plain, int start, List<Said> said) {
        int alike = alike(plain, start);
        if (alike > 0) {
            String digit = Numerals.digits(plain.substring(start + 2, start + 3));
            said.add(new Said(digit.repeat(alike), start, start + 3, false));
            return start + 3;
        }
        int end = start;
        while (end < plain.length() && NUMERALS.has(plain.charAt(end)) && (end == start || alike(plain, end) == 0))
            end++;
        if (isCounted(plain, start, end)) return end;
        String number = plain.substring(start, end);
        for (int i = 0; i < RADIO.length(); i++) number = number.replace(RADIO.charAt(i), RADIO_DIGITS.charAt(i));
        boolean lone = Numerals.areAllPlaces(number) || end - start == 1 && RADIO.indexOf(plain.charAt(start)) >= 0;
        if (!lone) said.add(new Said(Numerals.digits(number), start, end, isStray(plain, start, end)));
        return end;
    }

    /** How often a digit stands there: 两个零, 3个8. */
    private static int alike(String plain, int at) {
        if (at + 2 >= plain.length() || plain.charAt(at + 1) != '个') return 0;
        int times = Numerals.digit(plain.charAt(at));
        boolean digit = Numerals.digit(plain.charAt(at + 2)) >= 0;
        return digit && times >= 2 && times <= MOST_ALIKE ? times : 0;
    }

    private static boolean isCounted(String plain, int start, int end) {
        char next = at(plain, end);
        boolean few = end - start <= 2;
        return UNITS.has(next) || few && SOON.indexOf(next) >= 0 || BEFORE.has(at(plain, start - 1));
    }

    private static boolean isStray(String plain, int start, int end) {
        return end - start == 1
                && plain.charAt(start) > '9'
                && Character.isLetter(at(plain, start - 1))
                && Character.isLetter(at(plain, end));
    }

    private static char at(String plain, int index) {
        return index < 0 || index >= plain.length() ? ' ' : plain.charAt(index);
    }

    /** The digits of which the whole word is put together; none when anything else is in it. */
    private String digits(String word) {
        if (!latin.containsKey(word.charAt(0))) return "";
        StringBuilder digits = new StringBuilder();
        return isMade(word, 0, digits) ? digits.toString() : "";
    }

    private boolean isMade(String word, int from, StringBuilder digits) {
        if (from == word.length()) return true;
        for (String digit : latin.getOrDefault(word.charAt(from), List.of())) {
            if (!word.startsWith(digit, from)) continue;
            digits.append(spelt.get(digit));
            if (isMade(word, from + digit.length(), digits)) return true;
            digits.setLength(digits.length() - 1);
        }
        return false;
    }
}
