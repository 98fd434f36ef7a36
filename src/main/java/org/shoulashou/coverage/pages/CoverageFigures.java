package org.shoulashou.coverage.pages;

import java.util.ArrayList;
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
 * @param few     names of figures that are told as nothing here and are fewer than five, though not nothing
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
        int meetings,
        int attendances,
        int contacts,
        List<Integer> decided,
        @Nullable CoverageTarget target,
        List<String> few) {

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
                counts.of(Measure.MEETINGS),
                counts.of(Measure.MEETING_HEADS),
                counts.of(Measure.CONTACTS),
                Stream.of(Measure.values())
                        .filter(measure -> measure.name().startsWith("DECIDED"))
                        .map(counts::of)
                        .toList(),
                target,
                List.of());
    }

    /** Figures of one to four persons are left out and named. */
    CoverageFigures withoutFew() {
        List<String> left = new ArrayList<>();
        return new CoverageFigures(
                enrolled,
                much("consented", consented, left),
                much("paired", paired, left),
                much("corresponded", corresponded, left),
                much("living", living, left),
                much("fresh", fresh, left),
                much("quiet", quiet, left),
                much("lost", lost, left),
                much("finished", finished, left),
                much("pairs", pairs, left),
                classes,
                schools,
                letters,
                waiting,
                warned,
                late,
                meetings,
                attendances,
                contacts,
                decided,
                target,
                left);
    }

    private static int much(String name, int persons, List<String> left) {
        boolean few = persons > 0 && persons < SmallCells.FEW;
        if (few) left.add(name);
        return few ? 0 : persons;
    }
}
