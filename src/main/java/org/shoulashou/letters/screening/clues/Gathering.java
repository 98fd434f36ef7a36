package org.shoulashou.letters.screening.clues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Words of different groups near one another, in whatever order. Each stands for itself: of a word and one inside
 * it only one is counted.
 */
public final class Gathering {

    /** What is told in three sentences or more is no longer one thing. */
    private static final int MOST_PARTS = 1;

    private final int[] needed;
    private final int[] groups;
    private final int least;
    private final int within;

    /**
     * @param needed groups of which each must be there
     * @param clues  groups of which some must be there
     * @param least  how many of the clues
     * @param within the most characters from the first word to the end of the last
     */
    public Gathering(int[] needed, int[] clues, int least, int within) {
        this.needed = needed.clone();
        this.groups =
                IntStream.concat(Arrays.stream(needed), Arrays.stream(clues)).toArray();
        this.least = least;
        this.within = within;
    }

    /** From the first word to the end of the last. */
    public record Stretch(int start, int end) {}

    /** A word by the place of its group among those that are looked for. */
    private record Clue(int group, int start, int end) {}

    /** @param parts how many sentences end between two places */
    public List<Stretch> find(Marks marks, IntBinaryOperator parts) {
        if (!mayBeThere(marks)) return List.of();
        List<Clue> clues = clues(marks);
        if (clues.size() < needed.length + least) return List.of();
        int[] seen = new int[groups.length];
        List<Stretch> found = new ArrayList<>(0);
        int from = 0;
        while (from < clues.size()) {
            int last = gathered(clues, from, seen, parts);
            if (last >= 0) found.add(new Stretch(clues.get(from).start, clues.get(last).end));
            from = last >= 0 ? last + 1 : from + 1;
        }
        return found;
    }

    private boolean mayBeThere(Marks marks) {
        int there = 0;
        for (int i = 0; i < groups.length; i++) {
            if (marks.first(groups[i]) < marks.after(groups[i])) there++;
            else if (i < needed.length) return false;
        }
        return there >= needed.length + least;
    }

    private List<Clue> clues(Marks marks) {
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            for (int word = marks.first(groups[i]); word < marks.after(groups[i]); word++) {
                int start = marks.start(word);
                if (mayBelong(start, marks)) clues.add(new Clue(i, start, marks.end(word)));
            }
        }
        clues.sort((a, b) -> a.start == b.start ? b.end - a.end : a.start - b.start);
        return clues;
    }

    /** Whether a word that is needed begins near enough to be one thing with one that begins here. */
    private boolean mayBelong(int start, Marks marks) {
        if (needed.length == 0) return true;
        for (int word = marks.first(needed[0]); word < marks.after(needed[0]); word++) {
            if (Math.abs(marks.start(word) - start) <= within) return true;
        }
        return false;
    }

    /**
     * The word with which enough are together, beginning with this one; -1 when they never are.
     *
     * @param seen where a group was last counted from: a row for all, as most words begin nothing
     */
    private int gathered(List<Clue> clues, int from, int[] seen, IntBinaryOperator parts) {
        int left = needed.length;
        int more = least;
        int end = 0;
        for (int i = from; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            if (isFar(clues.get(from), clue, parts)) break;
            if (seen[clue.group] > from || clue.end <= end) continue;
            seen[clue.group] = from + 1;
            end = clue.end;
            if (clue.group < needed.length) left--;
            else more--;
            if (left == 0 && more <= 0) return i;
        }
        return -1;
    }

    private boolean isFar(Clue first, Clue clue, IntBinaryOperator parts) {
        return clue.end - first.start > within || parts.applyAsInt(first.start, clue.end) > MOST_PARTS;
    }
}
