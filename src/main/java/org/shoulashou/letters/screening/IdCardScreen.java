package org.shoulashou.letters.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shoulashou.letters.screening.DigitRuns.DigitGroup;
import org.shoulashou.letters.screening.DigitRuns.Run;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.platform.text.Text;

/**
 * Numbers of identity cards (GB 11643): province, birthday and check digit must fit. Where the word stands before it, a
 * number with a slip in it counts too: it still tells where and when a child was born.
 */
final class IdCardScreen {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int WORD_BEFORE = 16;

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82", "83");

    private final List<String> names;
    private final Text reason;

    IdCardScreen(ListFile list) {
        names = list.words("names");
        reason = list.reason();
    }

    List<Hit> screen(Reading reading, List<Run> runs) {
        List<Hit> hits = new ArrayList<>(0);
        for (Run run : runs) {
            if (run.digits() >= OLD_LENGTH) find(run, reading, hits);
        }
        return hits;
    }

    private void find(Run run, Reading reading, List<Hit> hits) {
        List<DigitGroup> groups = run.groups();
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size() && digits.length() < LENGTH; last++) {
                digits.append(groups.get(last).digits());
                int start = groups.get(first).start();
                int end = endOfCard(digits.toString(), start, groups.get(last).end(), reading.plain());
                if (end > 0) hits.add(reading.hit(Kind.ID_CARD, reading.plain(), start, end, reason));
            }
        }
    }

    /** Where a card's number ends that has these digits; 0 when it is none. */
    private int endOfCard(String digits, int start, int end, Layer plain) {
        int x = digits.length() == LENGTH - 1 ? endOfX(plain, end) : 0;
        String card = x > 0 ? digits + 'X' : digits;
        boolean named = isNamed(plain, start);
        boolean old = named && digits.length() == OLD_LENGTH && hasPlaceAndDay(digits, "19" + digits.substring(6, 12));
        boolean whole = card.length() == LENGTH && hasPlaceAndDay(card, card.substring(6, 14));
        return old || whole && (named || isChecked(card)) ? Math.max(end, x) : 0;
    }

    private static int endOfX(Layer plain, int end) {
        int at = end;
        while (at < end + 2 && !Character.isLetterOrDigit(plain.at(at)) && plain.at(at) != '×') at++;
        return "x×叉乂".indexOf(plain.at(at)) >= 0 ? at + 1 : 0;
    }

    private boolean isNamed(Layer plain, int start) {
        String before = plain.text().substring(Math.max(0, start - WORD_BEFORE), start);
        return names.stream().anyMatch(before::contains);
    }

    private static boolean hasPlaceAndDay(String card, String day) {
        try {
            int year = Integer.parseInt(day.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(day.substring(4, 6)), Integer.parseInt(day.substring(6)));
            return PROVINCES.contains(card.substring(0, 2)) && year >= 1900 && year < 2100;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    static boolean isChecked(String card) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (card.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == card.charAt(LENGTH - 1);
    }
}
