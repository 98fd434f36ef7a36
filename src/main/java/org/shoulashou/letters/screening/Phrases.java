package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.letters.screening.ListFile.Rule;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.letters.screening.clues.Gathering;
import org.shoulashou.letters.screening.clues.Gathering.Stretch;
import org.shoulashou.platform.text.Text;

/** The rules of one list: words of given groups that follow one another in a sentence, or gather near one another. */
final class Phrases implements Screen {

    private final Kind kind;
    private final List<Sequence> sequences;
    /** With which group each begins: most sequences of a list are passed over by this alone. */
    private final int[] heads;

    private final List<Scattered> scattered;

    Phrases(ListFile list, Words words) {
        kind = list.kind();
        sequences = list.rules().stream()
                .filter(rule -> !rule.clues().areAsked())
                .map(rule -> new Sequence(numbers(rule.say(), words), rule.within(), excuse(rule, list, words)))
                .toList();
        heads = sequences.stream().mapToInt(sequence -> sequence.say[0]).toArray();
        scattered = list.rules().stream()
                .filter(rule -> rule.clues().areAsked())
                .map(rule -> new Scattered(gathering(rule, words), excuse(rule, list, words)))
                .toList();
    }

    /** What makes a finding harmless, and what is said where nothing does. */
    private record Excuse(int[] unless, Text reason) {}

    private record Sequence(int[] say, int within, Excuse excuse) {}

    private record Scattered(Gathering gathering, Excuse excuse) {}

    private Excuse excuse(Rule rule, ListFile list, Words words) {
        return new Excuse(numbers(rule.unless(), words), rule.reason().orElse(list.reason()));
    }

    private Gathering gathering(Rule rule, Words words) {
        int[] clues = numbers(rule.clues().groups(), words);
        return new Gathering(numbers(rule.say(), words), clues, rule.clues().least(), rule.within());
    }

    private int[] numbers(List<String> groups, Words words) {
        return groups.stream().mapToInt(group -> words.number(kind, group)).toArray();
    }

    @Override
    public List<Hit> screen(Reading reading, Found found) {
        List<Hit> hits = new ArrayList<>(0);
        for (int i = 0; i < heads.length; i++) {
            if (found.has(heads[i]) && isThere(sequences.get(i), found)) find(sequences.get(i), reading, found, hits);
        }
        for (Scattered rule : scattered) {
            for (Stretch stretch : rule.gathering.find(found, reading::stops)) {
                mark(rule.excuse, stretch, reading, found, hits);
            }
        }
        return hits;
    }

    private void mark(Excuse excuse, Stretch stretch, Reading reading, Found found, List<Hit> hits) {
        Layer tight = reading.tight();
        if (isHarmless(excuse, stretch, tight, found)) return;
        hits.add(reading.hit(kind, tight, stretch.start(), stretch.end(), excuse.reason));
    }

    private static boolean isThere(Sequence sequence, Found found) {
        for (int group : sequence.say) {
            if (!found.has(group)) return false;
        }
        return true;
    }

    private void find(Sequence sequence, Reading reading, Found found, List<Hit> hits) {
        int head = sequence.say[0];
        for (int first = found.first(head); first < found.after(head); first++) {
            int start = found.start(first);
            int end = follow(sequence, 1, found.end(first), reading, found);
            if (end > 0) mark(sequence.excuse, new Stretch(start, end), reading, found, hits);
        }
    }

    /** Where the sequence ends when it goes on from here; 0 when it does not. */
    private static int follow(Sequence sequence, int next, int from, Reading reading, Found found) {
        if (next == sequence.say.length) return from;
        int group = sequence.say[next];
        for (int word = found.first(group); word < found.after(group); word++) {
            int start = found.start(word);
            boolean near = start >= from && start - from <= sequence.within;
            if (near && reading.stops(from, start + 1) == 0) {
                int end = follow(sequence, next + 1, found.end(word), reading, found);
                if (end > 0) return end;
            }
        }
        return 0;
    }

    private static boolean isHarmless(Excuse excuse, Stretch stretch, Layer tight, Found found) {
        if (excuse.unless.length == 0) return false;
        int from = tight.text().lastIndexOf(Folding.STOP, stretch.start()) + 1;
        int stop = tight.text().indexOf(Folding.STOP, stretch.end());
        int to = stop < 0 ? tight.length() : stop;
        for (int group : excuse.unless) {
            if (found.hasInside(group, from, to)) return true;
        }
        return false;
    }
}
