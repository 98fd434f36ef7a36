package org.shoulashou.letters.screening.digits;

import java.util.Arrays;

/** Characters that are digits, and numbers that are written out: 八千六百七十三万. */
public final class Numerals {

    private static final String SPOKEN = "零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖";
    private static final String DIGITS = "0012345678912123456789";
    private static final String PLACES = "十百千万亿";
    private static final long TEN_THOUSAND = 10_000;
    private static final byte[] VALUES = values();

    private Numerals() {}

    private static byte[] values() {
        byte[] values = new byte[Character.MAX_VALUE + 1];
        Arrays.fill(values, (byte) -1);
        for (char c = '0'; c <= '9'; c++) values[c] = (byte) (c - '0');
        for (int i = 0; i < SPOKEN.length(); i++) values[SPOKEN.charAt(i)] = (byte) (DIGITS.charAt(i) - '0');
        return values;
    }

    /** The digit that a character stands for, or -1. */
    public static int digit(char c) {
        return VALUES[c];
    }

    static boolean isPlace(char c) {
        return PLACES.indexOf(c) >= 0;
    }

    static boolean hasPlace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isPlace(text.charAt(i))) return true;
        }
        return false;
    }

    static boolean areAllPlaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlace(text.charAt(i))) return false;
        }
        return true;
    }

    /** The digits of a number, whether it is said digit by digit or written out. */
    static String digits(String said) {
        if (!hasPlace(said)) return oneByOne(said);
        long whole = 0;
        long part = 0;
        long digit = 0;
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            int place = PLACES.indexOf(c);
            if (place < 0) {
                digit = digit * 10 + digit(c);
            } else if (place < 3) {
                part += Math.max(digit, 1) * (long) Math.pow(10, place + 1);
                digit = 0;
            } else {
                whole = (whole + part + digit) * (place == 3 ? TEN_THOUSAND : TEN_THOUSAND * TEN_THOUSAND);
                part = 0;
                digit = 0;
            }
            if (whole < 0 || digit > Integer.MAX_VALUE) return "";
        }
        return Long.toString(whole + part + digit);
    }

    private static String oneByOne(String said) {
        StringBuilder digits = new StringBuilder(said.length());
        for (int i = 0; i < said.length(); i++) digits.append((char) ('0' + digit(said.charAt(i))));
        return digits.toString();
    }
}
