package org.shoulashou.letters.screening;

import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.letters.screening.digits.Numerals;
import org.shoulashou.letters.screening.forms.Doors;
import org.shoulashou.letters.screening.forms.Quotes;
import org.shoulashou.letters.screening.forms.Servers;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Numbers, Latin names, doors and quotes, told by their form alone. Only beside another word are they a hit. */
final class NumbersByForm {

    /** What follows a number that counts something. */
    private static final String UNITS = "十百千万亿兆年月日号元块角分秒个只米克斤吨公里人岁度字页名位条头匹平本倍次层级%℃";

    private static final int NUMBER = ListFile.BY_FORM.indexOf(ListFile.NUMBER);
    private static final int LONG_NUMBER = ListFile.BY_FORM.indexOf(ListFile.LONG_NUMBER);
    private static final int ACCOUNT = ListFile.BY_FORM.indexOf(ListFile.ACCOUNT);
    private static final int NAME = ListFile.BY_FORM.indexOf(ListFile.NAME);

    private static final int COUNTED_DOOR = ListFile.BY_FORM.indexOf(ListFile.COUNTED_DOOR);
    private static final int PARTED_DOOR = ListFile.BY_FORM.indexOf(ListFile.PARTED_DOOR);
    private static final int SPELT_DOOR = ListFile.BY_FORM.indexOf(ListFile.SPELT_DOOR);
    private static final int SERVER = ListFile.BY_FORM.indexOf(ListFile.SERVER);
    private static final int QUOTED = ListFile.BY_FORM.indexOf(ListFile.QUOTED);

    private static final AnyOf BEGINNINGS = AnyOf.of(c -> digit((char) c) >= 0 || Words.isLatin((char) c));

    /** The digit that a character stands for, or -1. */
    static int digit(char c) {
        return Numerals.digit(c);
    }

    void find(Layer tight, Found found) {
        String text = tight.text();
        for (int i = BEGINNINGS.next(text, 0); i < text.length(); i = BEGINNINGS.next(text, i)) {
            i = digit(text.charAt(i)) >= 0 ? number(tight, i, found) : latin(tight, i, found);
        }
        doors(tight, found);
        Servers.find(tight.original(), (from, to) -> take(SERVER, from, to, tight, found));
        Quotes.find(tight.original(), (from, to) -> take(QUOTED, from, to, tight, found));
    }

    private static void doors(Layer tight, Found found) {
        Doors.counted(tight.text(), (from, to) -> found.add(COUNTED_DOOR, from, to));
        Doors.spelt(tight.text(), (from, to) -> found.add(SPELT_DOOR, from, to));
        Doors.parted(tight.original(), (from, to) -> take(PARTED_DOOR, from, to, tight, found));
    }

    /** Takes what was found in the original where it stands in the tight text. */
    private static void take(int group, int from, int to, Layer tight, Found found) {
        int start = tight.indexAt(from);
        int end = tight.indexAt(to);
        if (start < end) found.add(group, start, end);
    }

    private static int number(Layer tight, int start, Found found) {
        int end = start;
        while (digit(tight.at(end)) >= 0) end++;
        if (Words.isLatin(tight.at(end)) && tight.joins(end - 1, end) && isAscii(tight, start, end)) {
            return latin(tight, start, found);
        }
        int length = end - start;
        if (length < 5 || length > 12 || UNITS.indexOf(tight.at(end)) >= 0) return end;
        found.add(NUMBER, start, end);
        if (length >= 7) found.add(LONG_NUMBER, start, end);
        return end;
    }

    private static boolean isAscii(Layer tight, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tight.at(i) > '9' || i > start && !tight.joins(i - 1, i)) return false;
        }
        return true;
    }

    /** Letters written one by one with a blank after each are one account. */
    private static boolean isSpaced(Layer tight, int at) {
        boolean blank =
                tight.to()[at - 1] + 1 == tight.from()[at] && tight.original().charAt(tight.to()[at - 1]) == ' ';
        return blank && !tight.adjoins(at - 2, at - 1) && !tight.adjoins(at, at + 1);
    }

    private static boolean isAccount(char c) {
        return Words.isLatin(c) || c >= '0' && c <= '9';
    }

    /** Behind an at, or with a stroke below inside: nobody writes words so. */
    private static boolean isHandle(Layer tight, int start, int end) {
        int from = tight.from()[start];
        String original = tight.original();
        return from > 0 && original.charAt(from - 1) == '@'
                || original.substring(from, tight.to()[end - 1]).indexOf('_') >= 0;
    }

    private static int latin(Layer tight, int start, Found found) {
        int end = start;
        int digits = 0;
        while (isAccount(tight.at(end)) && (end == start || tight.joins(end - 1, end) || isSpaced(tight, end))) {
            if (!Words.isLatin(tight.at(end++))) digits++;
        }
        int length = end - start;
        boolean mixed = digits > 0 && digits < length || isHandle(tight, start, end);
        int tail = end;
        while (tail > start && !Words.isLatin(tight.at(tail - 1))) tail--;
        if (mixed && end - tail >= 5) found.add(NUMBER, tail, end);
        if (mixed && length >= 5) found.add(ACCOUNT, start, end);
        if (digits == 0 && length >= 5) found.add(NAME, start, end);
        return end;
    }
}
