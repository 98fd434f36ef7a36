package org.shoulashou.coverage.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param covered names of figures that are told as nothing here, so that nobody reckons from them what is few
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
        List<String> few,
        List<String> covered) {

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
                List.of(),
                List.of());
    }

    /** Whether a figure is told here as it is. */
    public boolean tells(String name) {
        return !few.contains(name) && !covered.contains(name);
    }

    /** Without these, which are named. */
    public CoverageFigures without(Set<String> few, Set<String> covered) {
        Set<String> left = new HashSet<>(few);
        left.addAll(covered);
        return new CoverageFigures(
                enrolled,
                unless(left, "consented", consented),
                unless(left, "paired", paired),
                unless(left, "corresponded", corresponded),
                unless(left, "living", living),
                unless(left, "fresh", fresh),
                unless(left, "quiet", quiet),
                unless(left, "lost", lost),
                unless(left, "finished", finished),
                unless(left, "pairs", pairs),
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
                few.stream().sorted().toList(),
                covered.stream().sorted().toList());
    }

    private static int unless(Set<String> left, String name, int persons) {
        return left.contains(name) ? 0 : persons;
    }
}
