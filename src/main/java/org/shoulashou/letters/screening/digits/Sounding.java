package org.shoulashou.letters.screening.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Mobile numbers in characters that only sound like digits: as many as such a number has, and few beside them. */
public final class Sounding {

    private static final int MOBILE = 11;
    /** A word such as 是 before a number may sound like a digit of it. */
    private static final int MOST = MOBILE + 3;

    private static final int FEWEST = 5;
    private static final AnyOf BETWEEN = AnyOf.of(", 、-.。\n");

    /** The digit that a character is or sounds like; none is 0 itself. */
    private final char[] sounds = new char[Character.MAX_VALUE + 1];

    private final AnyOf sounding;

    /** @param spelt digits that are spelt or sound alike, by their word */
    public Sounding(Map<String, Character> spelt) {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int digit = Numerals.digit((char) c);
            if (digit >= 0) sounds[c] = (char) ('0' + digit);
        }
        spelt.forEach((word, digit) -> sounds[word.charAt(0)] = word.length() == 1 ? digit : sounds[word.charAt(0)]);
        sounding = AnyOf.of(c -> sounds[c] != 0);
    }

    public List<Said> in(String plain) {
        List<Said> said = new ArrayList<>(0);
        for (int i = sounding.next(plain, 0); i < plain.length(); i = sounding.next(plain, i)) {
            int start = i;
            int heard = 0;
            while (i < plain.length() && (sounding.has(plain.charAt(i)) || BETWEEN.has(plain.charAt(i)))) {
                if (sounding.has(plain.charAt(i++))) heard++;
            }
            if (heard >= MOBILE && heard <= MOST) find(plain, start, i, said);
        }
        return said;
    }

    private void find(String plain, int start, int end, List<Said> said) {
        List<Integer> row = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (sounding.has(plain.charAt(i))) row.add(i);
        }
        int fewest = row.size() == MOBILE ? 1 : FEWEST;
        for (int first = 0; first + MOBILE <= row.size(); first++) {
            List<Integer> places = row.subList(first, first + MOBILE);
            if (sounds(plain, places) >= fewest) said.add(said(plain, places));
        }
    }

    /** How many of these only sound like a digit. */
    private static long sounds(String plain, List<Integer> places) {
        return places.stream()
                .filter(at -> Numerals.digit(plain.charAt(at)) < 0)
                .count();
    }

    private Said said(String plain, List<Integer> places) {
        StringBuilder digits = new StringBuilder(MOBILE);
        for (int at : places) digits.append(sounds[plain.charAt(at)]);
        return new Said(digits.toString(), places.get(0), places.get(MOBILE - 1) + 1, false);
    }
}
