package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
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
        int head = sequence.say[0];
        for (int first = found.first(head); first < found.after(head); first++) {
            int start = found.start(first);
            int end = follow(sequence, 1, found.end(first), tight, found);
            if (end > 0 && !isHarmless(sequence, start, end, tight, found)) {
                hits.add(reading.hit(kind, tight, start, end, sequence.reason));
            }
        }
    }

    /** Where the sequence ends when it goes on from here; 0 when it does not. */
    private static int follow(Sequence sequence, int next, int from, Layer tight, Found found) {
        if (next == sequence.say.length) return from;
        int group = sequence.say[next];
        for (int word = found.first(group); word < found.after(group); word++) {
            int start = found.start(word);
            boolean near = start >= from && start - from <= sequence.within;
            if (near && !isParted(tight, from, start)) {
                int end = follow(sequence, next + 1, found.end(word), tight, found);
                if (end > 0) return end;
            }
        }
        return 0;
    }

    private static boolean isParted(Layer tight, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tight.at(i) == Folding.STOP) return true;
        }
        return false;
    }

    private static boolean isHarmless(Sequence sequence, int start, int end, Layer tight, Found found) {
        if (sequence.unless.length == 0) return false;
        int from = tight.text().lastIndexOf(Folding.STOP, start) + 1;
        int stop = tight.text().indexOf(Folding.STOP, end);
        int to = stop < 0 ? tight.length() : stop;
        for (int group : sequence.unless) {
            if (found.hasInside(group, from, to)) return true;
        }
        return false;
    }
}
