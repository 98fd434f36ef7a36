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

        private final int kinds = weights.kinds().size();
        private final int[] weight = new int[kinds];
        private int[] starts = new int[8];
        private int[] ends = new int[8];
        private int[] says = new int[8 * kinds];
        private int size;

        void take(String tight, int start, int end) {
            if (size == starts.length) grow();
            starts[size] = start;
            ends[size] = end;
            weights.sum(tight, start, end, says, kinds * size++);
        }

        private void grow() {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            says = Arrays.copyOf(says, 2 * size * kinds);
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
            Arrays.fill(weight, 0);
            for (int clause = first; clause < after; clause++) {
                for (int kind = 0; kind < kinds; kind++) weight[kind] += says[kinds * clause + kind];
            }
            for (int kind = 0; kind < kinds; kind++) {
                int more = weight[kind] - weights.floor(kind);
                if (more > 0) places.add(place(kind, first, after, more));
            }
        }

        /** Told of the clause that says it most. */
        private Place place(int kind, int first, int after, int more) {
            int most = first;
            for (int clause = first + 1; clause < after; clause++) {
                if (says[kinds * clause + kind] > says[kinds * most + kind]) most = clause;
            }
            return new Place(weights.kinds().get(kind), starts[most], ends[most], more);
        }
    }
}
