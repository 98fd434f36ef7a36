package org.shoulashou.letters.screening.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shoulashou.letters.screening.Kind;

/** Weighs each sentence as a whole, four of its clauses at a time, and shows the clause that says most for a kind. */
public final class Wording {

    private static final int CLAUSES = 4;

    private static final int LONGEST_TOGETHER = 46;
    /** Who writes without commas is read in pieces of this length. */
    static final int LONGEST_CLAUSE = 30;

    private final Weights weights;

    Wording(Weights weights) {
        this.weights = weights;
    }

    /** What was learned last, as it is committed. Blocks: for the start only. */
    public static Wording learned() {
        return new Wording(LearnedFile.read());
    }

    /** What it has learned to look for. */
    public List<Kind> kinds() {
        return weights.kinds();
    }

    /**
     * Parts of sentences, in reading order for each kind. One part may be told more than once.
     *
     * @param tight a text without separators
     * @param stop  what ends a sentence there
     * @param pause what ends a clause
     */
    public List<Place> places(String tight, char stop, char pause) {
        List<Place> places = new ArrayList<>(0);
        Sentence sentence = new Sentence();
        int start = 0;
        for (int i = 0; i <= tight.length(); i++) {
            char c = i == tight.length() ? stop : tight.charAt(i);
            boolean ends = c == stop || c == pause;
            if (!ends && i - start < LONGEST_CLAUSE) continue;
            if (i > start) sentence.take(tight, start, i);
            start = ends ? i + 1 : i;
            if (c != stop) continue;
            sentence.weigh(places);
            sentence.size = 0;
        }
        return places;
    }

    /** The clauses of one sentence, and what each of them says for all kinds. */
    private final class Sentence {

        private int[] starts = new int[8];
        private int[] ends = new int[8];
        private long[] sums = new long[8 * Weights.NUMBERS];
        private int size;

        void take(String tight, int start, int end) {
            if (size == starts.length) grow();
            starts[size] = start;
            ends[size] = end;
            weights.sum(tight, start, end, sums, Weights.NUMBERS * size++);
        }

        private void grow() {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size * Weights.NUMBERS);
        }

        void weigh(List<Place> places) {
            int after = 0;
            for (int first = 0; after < size; first++) {
                after = together(first);
                weigh(first, after, places);
            }
        }

        /** Behind which clause those end that are weighed with this one. */
        private int together(int first) {
            int after = Math.min(first + CLAUSES, size);
            while (after > first + 1 && ends[after - 1] - starts[first] > LONGEST_TOGETHER) after--;
            return after;
        }

        private void weigh(int first, int after, List<Place> places) {
            int kinds = weights.kinds().size();
            int[] best = new int[kinds];
            int[] most = new int[kinds];
            int[] weight = new int[kinds];
            Arrays.fill(best, Integer.MIN_VALUE);
            for (int clause = first; clause < after; clause++) {
                int[] each = weights.unpacked(sums, Weights.NUMBERS * clause);
                for (int kind = 0; kind < kinds; kind++) {
                    weight[kind] += each[kind];
                    if (each[kind] > best[kind]) most[kind] = clause;
                    best[kind] = Math.max(best[kind], each[kind]);
                }
            }
            for (int kind = 0; kind < kinds; kind++) {
                int more = weight[kind] - weights.floor(kind);
                Kind found = weights.kinds().get(kind);
                if (more > 0) places.add(new Place(found, starts[most[kind]], ends[most[kind]], more));
            }
        }
    }
}
