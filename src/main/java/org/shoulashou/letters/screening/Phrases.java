package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.letters.screening.Words.Token;
import org.shoulashou.platform.text.Text;

/** The rules of one list: words of given groups that follow one another in a sentence. */
final class Phrases implements Screen {

    private final Kind kind;
    private final List<Sequence> sequences;

    Phrases(ListFile list, Words words) {
        kind = list.kind();
        sequences = list.rules().stream()
                .map(rule -> new Sequence(
                        numbers(rule.say(), words),
                        rule.within(),
                        numbers(rule.unless(), words),
                        rule.reason().orElse(list.reason())))
                .toList();
    }

    private record Sequence(int[] say, int within, int[] unless, Text reason) {}

    private int[] numbers(List<String> groups, Words words) {
        return groups.stream().mapToInt(group -> words.number(kind, group)).toArray();
    }

    @Override
    public List<Hit> screen(Reading reading, Found found) {
        List<Hit> hits = new ArrayList<>(0);
        for (Sequence sequence : sequences) {
            if (isThere(sequence, found)) find(sequence, reading, found, hits);
        }
        return hits;
    }

    private static boolean isThere(Sequence sequence, Found found) {
        for (int group : sequence.say) {
            if (!found.has(group)) return false;
        }
        return true;
    }

    private void find(Sequence sequence, Reading reading, Found found, List<Hit> hits) {
        Layer tight = reading.tight();
        for (Token first : found.of(sequence.say[0])) {
            int end = follow(sequence, 1, first.end(), tight, found);
            if (end > 0 && !isHarmless(sequence, first.start(), end, tight, found)) {
                hits.add(reading.hit(kind, tight, first.start(), end, sequence.reason));
            }
        }
    }

    /** Where the sequence ends when it goes on from here; 0 when it does not. */
    private static int follow(Sequence sequence, int next, int from, Layer tight, Found found) {
        if (next == sequence.say.length) return from;
        for (Token token : found.of(sequence.say[next])) {
            boolean near = token.start() >= from && token.start() - from <= sequence.within;
            if (near && tight.text().lastIndexOf(Folding.STOP, token.start()) < from) {
                int end = follow(sequence, next + 1, token.end(), tight, found);
                if (end > 0) return end;
            }
        }
        return 0;
    }

    private static boolean isHarmless(Sequence sequence, int start, int end, Layer tight, Found found) {
        if (sequence.unless.length == 0) return false;
        int from = tight.text().lastIndexOf(Folding.STOP, start) + 1;
        int stop = tight.text().indexOf(Folding.STOP, end);
        Token sentence = new Token(from, stop < 0 ? tight.length() : stop);
        for (int group : sequence.unless) {
            for (Token token : found.of(group)) {
                if (token.isInside(sentence)) return true;
            }
        }
        return false;
    }
}
