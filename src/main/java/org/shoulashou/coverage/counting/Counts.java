package org.shoulashou.coverage.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure for each measure. */
public final class Counts {

    private static final int MANY = Measure.values().length;

    public static final Counts NONE = new Counts(new int[MANY]);

    private final int[] values;

    private Counts(int[] values) {
        this.values = values;
    }

    public static Counts of(Measure measure, int amount) {
        int[] values = new int[MANY];
        values[measure.ordinal()] = amount;
        return new Counts(values);
    }

    /** As stored, by an older program perhaps, which knew fewer. */
    public static Counts stored(List<Integer> figures) {
        int[] values = new int[MANY];
        for (int at = 0; at < Math.min(MANY, figures.size()); at++) values[at] = figures.get(at);
        return new Counts(values);
    }

    public List<Integer> figures() {
        return Arrays.stream(values).boxed().toList();
    }

    public int of(Measure measure) {
        return values[measure.ordinal()];
    }

    public Counts plus(Counts other) {
        int[] sum = values.clone();
        for (int at = 0; at < MANY; at++) sum[at] += other.values[at];
        return new Counts(sum);
    }

    /** 1 in the one measure where there is somebody in one of the others. */
    Counts marking(Measure mark, Measure... somebody) {
        return with(mark, Stream.of(somebody).anyMatch(other -> of(other) > 0) ? 1 : 0);
    }

    public Counts with(Measure measure, int amount) {
        int[] next = values.clone();
        next[measure.ordinal()] = amount;
        return new Counts(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Stream.of(Measure.values())
                .filter(measure -> of(measure) != 0)
                .map(measure -> measure + " " + of(measure))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
