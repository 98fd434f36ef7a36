package org.shoulashou.coverage.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;

/**
 * One row of figures.
 *
 * @param decided letters by the school days that their approval took: the same day, 1, 2, 3, more
 * @param target  absent where no quota is for this place
 */
public record CoverageFigures(
        int enrolled,
        int consented,
        int paired,
        int corresponded,
        int living,
        int fresh,
        int quiet,
        int lost,
        int finished,
        int pairs,
        int classes,
        int schools,
        int letters,
        int waiting,
        int warned,
        int late,
        List<Integer> decided,
        @Nullable CoverageTarget target) {

    public static CoverageFigures of(Counts counts, @Nullable CoverageTarget target) {
        return new CoverageFigures(
                counts.of(Measure.ENROLLED),
                counts.of(Measure.CONSENTED),
                counts.of(Measure.PAIRED),
                counts.of(Measure.CORRESPONDED),
                counts.of(Measure.LIVING),
                counts.of(Measure.FRESH),
                counts.of(Measure.QUIET),
                counts.of(Measure.LOST),
                counts.of(Measure.FINISHED),
                counts.of(Measure.PAIRS),
                counts.of(Measure.CLASSES),
                counts.of(Measure.SCHOOLS),
                counts.of(Measure.LETTERS),
                counts.of(Measure.WAITING),
                counts.of(Measure.WARNED),
                counts.of(Measure.LATE),
                Stream.of(Measure.values())
                        .filter(measure -> measure.name().startsWith("DECIDED"))
                        .map(counts::of)
                        .toList(),
                target);
    }
}
