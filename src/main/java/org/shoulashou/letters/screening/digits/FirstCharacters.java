package org.shoulashou.letters.screening.digits;

import java.util.List;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** A number in the first characters of words in a row, or in the last: 一心一意, 三顾茅庐, 五湖四海. */
final class FirstCharacters {

    private static final int MOBILE = 11;
    private static final int FEWEST = 7;
    private static final int LONGEST = 12;
    private static final AnyOf PARTS = AnyOf.of(",、;。!?\n :\"“”「」《》");

    private final List<String> told;

    /** @param told says that the first or the last characters are meant */
    FirstCharacters(List<String> told) {
        this.told = told;
    }

    void find(String plain, List<Hidden> hidden) {
        Row firsts = new Row();
        Row lasts = new Row();
        for (int start = 0, end; start < plain.length(); start = end + 1) {
            end = PARTS.next(plain, start);
            if (end == start) continue;
            boolean isShort = end - start <= LONGEST;
            take(firsts, isShort ? plain.charAt(start) : ' ', start, plain, hidden);
            take(lasts, isShort ? plain.charAt(end - 1) : ' ', start, plain, hidden);
        }
        end(firsts, plain, hidden);
        end(lasts, plain, hidden);
    }

    /** Digits one after another, and where they stand. */
    private static final class Row {

        private final StringBuilder digits = new StringBuilder(0);
        private int start;
        private int end;
        private boolean words;
    }

    private void take(Row row, char c, int at, String plain, List<Hidden> hidden) {
        int digit = Numerals.digit(c);
        if (digit < 0) {
            end(row, plain, hidden);
            return;
        }
        if (row.digits.isEmpty()) row.start = at;
        row.digits.append((char) ('0' + digit));
        row.words |= at + 1 < plain.length() && !PARTS.has(plain.charAt(at + 1));
        row.end = at + 1;
    }

    private void end(Row row, String plain, List<Hidden> hidden) {
        if (row.digits.isEmpty()) return;
        String digits = row.digits.toString();
        boolean mobile = digits.length() == MOBILE && Lines.isMobile(digits);
        boolean said = digits.length() >= FEWEST && told.stream().anyMatch(plain::contains);
        if (row.words && (mobile || said)) hidden.add(new Hidden(Kind.PHONE, row.start, row.end));
        row.digits.setLength(0);
        row.words = false;
    }
}
