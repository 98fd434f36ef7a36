package org.shoulashou.coverage.counting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is counted of a class, a school or a place. Tallies of what lies apart add up: nobody is in two.
 *
 * @param series figures of months, weeks and friends' places, by names such as {@code paired 2026-09}
 */
public record Tally(SortedMap<Key, Counts> cells, SortedMap<Key, SortedMap<String, Integer>> series) {

    public static final Tally NOTHING = new Tally(new TreeMap<>(), new TreeMap<>());

    public Tally {
        cells = Collections.unmodifiableSortedMap(cells);
        series = Collections.unmodifiableSortedMap(series);
    }

    public Counts at(Key key) {
        return cells.getOrDefault(key, Counts.NONE);
    }

    public Map<String, Integer> seriesAt(Key key) {
        return series.getOrDefault(key, Collections.emptySortedMap());
    }

    public Tally plus(Tally other) {
        TreeMap<Key, Counts> sum = new TreeMap<>(cells);
        other.cells.forEach((key, counts) -> sum.merge(key, counts, Counts::plus));
        TreeMap<Key, SortedMap<String, Integer>> all = new TreeMap<>(series);
        other.series.forEach((key, figures) -> all.merge(key, figures, Tally::added));
        return new Tally(sum, all);
    }

    private static SortedMap<String, Integer> added(SortedMap<String, Integer> one, SortedMap<String, Integer> other) {
        SortedMap<String, Integer> sum = new TreeMap<>(one);
        other.forEach((name, figure) -> sum.merge(name, figure, Integer::sum));
        return sum;
    }

    /** A school counts as one where somebody is paired, or it agreed itself, which each of its classes tells. */
    public Tally asSchool() {
        TreeMap<Key, Counts> counted = new TreeMap<>();
        cells.forEach((key, counts) -> counted.put(
                key,
                counts.marking(Measure.SCHOOLS, Measure.PAIRED, Measure.SCHOOLS)
                        .marking(Measure.SCHOOLS_WRITING, Measure.CORRESPONDED)));
        return new Tally(counted, series);
    }
}
