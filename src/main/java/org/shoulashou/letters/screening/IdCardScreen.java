package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.letters.screening.DigitRuns.DigitGroup;
import org.shoulashou.letters.screening.DigitRuns.Run;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.digits.CardNumber;
import org.shoulashou.platform.text.Text;

/**
 * Numbers of identity cards (GB 11643): province, birthday and check digit must fit. Where the word stands before it, a
 * number with a slip in it counts too: it still tells where and when a child was born.
 */
final class IdCardScreen {

    private static final int WORD_BEFORE = 16;

    private final List<String> names;
    private final Text reason;

    IdCardScreen(ListFile list) {
        names = list.words("names");
        reason = list.reason();
    }

    List<Hit> screen(Reading reading, List<Run> runs) {
        List<Hit> hits = new ArrayList<>(0);
        for (Run run : runs) {
            if (run.digits() >= CardNumber.OLD_LENGTH) find(run, reading, hits);
        }
        return hits;
    }

    private void find(Run run, Reading reading, List<Hit> hits) {
        List<DigitGroup> groups = run.groups();
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size() && digits.length() < CardNumber.LENGTH; last++) {
                digits.append(groups.get(last).digits());
                int start = groups.get(first).start();
                int end = endOfCard(digits.toString(), start, groups.get(last).end(), reading.plain());
                if (end > 0) hits.add(reading.hit(Kind.ID_CARD, reading.plain(), start, end, reason));
            }
        }
    }

    /** Where a card's number ends that has these digits; 0 when it is none. */
    private int endOfCard(String digits, int start, int end, Layer plain) {
        int x = digits.length() == CardNumber.LENGTH - 1 ? endOfX(plain, end) : 0;
        String card = x > 0 ? digits + 'X' : digits;
        boolean named = isNamed(plain, start);
        boolean old = named && CardNumber.isOld(digits);
        boolean whole = CardNumber.isWhole(card);
        return old || whole && (named || CardNumber.isChecked(card)) ? Math.max(end, x) : 0;
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
}
