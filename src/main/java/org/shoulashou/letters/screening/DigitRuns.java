package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.digits.Laced;
import org.shoulashou.letters.screening.digits.Said;
import org.shoulashou.letters.screening.digits.Sounding;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Digits that belong together though blanks, signs or small words part them, as somebody writes who hides a number. */
final class DigitRuns {

    /** More different separators than these part two numbers; the same one again is none. */
    private static final int LONGEST_GAP = 4;

    private static final int FEWEST = 7;
    private static final char TIMES = '个';

    /** What makes a row of alike digits the first or the last three of a number. */
    private static final String ORDINAL = "前后头末第";

    private static final int MOST_ALIKE = 6;

    /** Small words between digits, by their first character and the longest first. */
    private final Map<Character, List<String>> fillers;

    private final AnyOf fillerStarts;
    /** What digits may begin with. */
    private final AnyOf starts =
            AnyOf.of(c -> NumbersByForm.digit((char) c) >= 0 || radio((char) c) >= 0 || Words.isLatin((char) c));
    /** Digits that are spelt out in Latin letters, by their word. */
    private final Map<String, Character> spelt;

    private final int longestSpelt;

    private final Sounding sounds;
    /** Behind one digit these end the number, as in 一起. */
    private final AnyOf ordinary;

    DigitRuns(ListFile phones) {
        fillers = phones.words("between").stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.groupingBy(filler -> filler.charAt(0)));
        spelt = phones.speltDigits();
        longestSpelt = spelt.keySet().stream().mapToInt(String::length).max().orElse(0);
        fillerStarts = AnyOf.of(c -> fillers.containsKey((char) c));
        sounds = new Sounding(spelt);
        ordinary = AnyOf.of(this::isOrdinary);
    }

    /**
     * @param pause whether a comma or a new line stands before this group, as in a list of numbers
     * @param led   whether a word leads on to it, such as "and then"
     */
    record DigitGroup(String digits, int start, int end, boolean pause, boolean led) {

        int length() {
            return digits.length();
        }
    }

    /** Groups of digits with nothing but separators between them. */
    record Run(List<DigitGroup> groups) {

        int digits() {
            int digits = 0;
            for (DigitGroup group : groups) digits += group.length();
            return digits;
        }
    }

    List<Run> find(Layer plain) {
        List<Run> runs = new ArrayList<>(0);
        String text = plain.text();
        int i = starts.next(text, 0);
        while (i < text.length()) {
            int after = i + 1;
            boolean lone = NumbersByForm.digit(text.charAt(i)) >= 0 && ordinary.has(plain.at(after));
            if (!lone && startsDigits(plain, i)) {
                List<DigitGroup> groups = run(plain, i);
                Run run = new Run(groups);
                if (run.digits() >= FEWEST) runs.add(run);
                after = groups.get(groups.size() - 1).end();
            }
            i = starts.next(text, after);
        }
        return runs;
    }

    /** Mobile numbers in characters that only sound like digits. */
    List<Run> sounding(Layer plain) {
        List<Run> runs = new ArrayList<>(0);
        for (Said said : sounds.in(plain.text())) runs.add(whole(said.digits(), said.start(), said.end()));
        return runs;
    }

    /** Mobile numbers with a character between each two of their digits. */
    List<Run> laced(Layer plain) {
        List<Run> runs = new ArrayList<>(0);
        for (Laced laced : Laced.in(plain.text())) runs.add(whole(laced.digits(), laced.start(), laced.end()));
        return runs;
    }

    private static Run whole(String digits, int start, int end) {
        return new Run(List.of(new DigitGroup(digits, start, end, false, false)));
    }

    private boolean isOrdinary(int c) {
        char letter = (char) c;
        return Character.isLetter(letter) && letter != TIMES && !starts.has(letter) && !fillerStarts.has(letter);
    }

    private List<DigitGroup> run(Layer plain, int start) {
        List<DigitGroup> groups = new ArrayList<>(4);
        int from = start;
        int at = start;
        while (at >= 0) {
            DigitGroup group = group(plain, at, pauses(plain, from, at), leads(plain, from, at));
            groups.add(group);
            from = group.end();
            at = next(plain, from);
        }
        return groups;
    }

    private static boolean leads(Layer plain, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(plain.at(i))) return true;
        }
        return false;
    }

    private DigitGroup group(Layer plain, int start, boolean pause, boolean led) {
        int speltEnd = speltEnd(plain, start);
        if (speltEnd > 0) {
            String digit = String.valueOf(spelt.get(plain.text().substring(start, speltEnd)));
            return new DigitGroup(digit, start, speltEnd, pause, led);
        }
        int times = times(plain, start);
        if (times > 0) {
            String digit = String.valueOf(NumbersByForm.digit(plain.at(start + 2)));
            return new DigitGroup(digit.repeat(times), start, start + 3, pause, led);
        }
        StringBuilder digits = new StringBuilder(11);
        int end = start;
        while (end < plain.length() && times(plain, end) == 0) {
            int digit = digit(plain, end);
            if (digit < 0) break;
            digits.append((char) ('0' + digit));
            end++;
        }
        return new DigitGroup(digits.toString(), start, end, pause, led);
    }

    private boolean startsDigits(Layer plain, int at) {
        return NumbersByForm.digit(plain.at(at)) >= 0
                || isLetterForDigit(plain, at)
                || isRadio(plain, at)
                || speltEnd(plain, at) > 0;
    }

    /** How often a digit is said to stand there, as in 两个零 or 3个8; 0 when none is. */
    private static int times(Layer plain, int at) {
        if (plain.at(at + 1) != TIMES || NumbersByForm.digit(plain.at(at + 2)) < 0) return 0;
        if (ORDINAL.indexOf(plain.at(at - 1)) >= 0 || Character.isDigit(plain.at(at + 3))) return 0;
        int times = NumbersByForm.digit(plain.at(at));
        return times >= 2 && times <= MOST_ALIKE ? times : 0;
    }

    /** Where a digit ends that is spelt out here; 0 when none is. */
    private int speltEnd(Layer plain, int at) {
        if (!Words.isLatin(plain.at(at)) || Words.isLatin(plain.at(at - 1))) return 0;
        int end = at;
        while (Words.isLatin(plain.at(end))) end++;
        if (end - at > longestSpelt) return 0;
        return spelt.containsKey(plain.text().substring(at, end)) ? end : 0;
    }

    private static int digit(Layer plain, int at) {
        int digit = NumbersByForm.digit(plain.at(at));
        if (digit >= 0) return digit;
        char c = plain.at(at);
        if (isLetterForDigit(plain, at)) return c == 'o' ? 0 : 1;
        return isRadio(plain, at) ? radio(c) : -1;
    }

    /** Beside a digit, and no part of a word: 洞三 is a number and 山洞 is none. */
    private static boolean isRadio(Layer plain, int at) {
        if (radio(plain.at(at)) < 0) return false;
        boolean before = isSpoken(plain.at(at - 1));
        boolean after = isSpoken(plain.at(at + 1));
        boolean free =
                (before || !Character.isLetter(plain.at(at - 1))) && (after || !Character.isLetter(plain.at(at + 1)));
        return free && (before || after);
    }

    private static boolean isSpoken(char c) {
        return NumbersByForm.digit(c) >= 0 || radio(c) >= 0;
    }

    /** As digits are said over the radio. */
    private static int radio(char c) {
        return switch (c) {
            case '洞' -> 0;
            case '拐' -> 7;
            case '勾' -> 9;
            default -> -1;
        };
    }

    /** An o for a nought, an l or i for a one, with digits on both sides or none but its like between. */
    private static boolean isLetterForDigit(Layer plain, int at) {
        if (!isLetterLikeDigit(plain.at(at))) return false;
        int left = at - 1;
        while (isLetterLikeDigit(plain.at(left))) left--;
        int right = at + 1;
        while (isLetterLikeDigit(plain.at(right))) right++;
        boolean before = isAsciiDigit(plain.at(left));
        boolean after = isAsciiDigit(plain.at(right));
        return after && (before || !Words.isLatin(plain.at(left))) || before && !Words.isLatin(plain.at(right));
    }

    private static boolean isLetterLikeDigit(char c) {
        return c == 'o' || c == 'l' || c == 'i';
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where digits go on after separators or a small word; -1 when they do not. */
    private int next(Layer plain, int from) {
        int at = gap(plain, from);
        if (at < plain.length() && startsDigits(plain, at)) return at;
        int filler = filler(plain, at);
        if (filler == 0) return -1;
        int after = gap(plain, at + filler);
        int second = filler(plain, after);
        int last = second == 0 ? after : gap(plain, after + second);
        int third = filler(plain, last);
        int end = third == 0 ? last : gap(plain, last + third);
        return end < plain.length() && startsDigits(plain, end) ? end : -1;
    }

    private int filler(Layer plain, int at) {
        if (!fillerStarts.has(plain.at(at))) return 0;
        for (String filler : fillers.getOrDefault(plain.at(at), List.of())) {
            if (plain.text().startsWith(filler, at)) return filler.length();
        }
        return 0;
    }

    private static int gap(Layer plain, int from) {
        int at = from;
        int different = 0;
        while (at < plain.length() && isSeparator(plain.at(at))) {
            if (plain.text().indexOf(plain.at(at), from) == at) different++;
            if (different > LONGEST_GAP) return at;
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return !Character.isLetterOrDigit(c) && c != '!' && c != '?' && c != '%' && c != '=' && c != '×';
    }

    private static boolean pauses(Layer plain, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",、;:。\n".indexOf(plain.at(i)) >= 0) return true;
        }
        return false;
    }
}
