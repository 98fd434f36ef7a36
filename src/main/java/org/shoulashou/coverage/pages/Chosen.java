package org.shoulashou.coverage.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.counting.Series;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;

/**
 * Of which programme and year the figures are.
 *
 * @param programme absent for all together
 * @param year      absent for all years together
 * @param side      absent for both; of all programmes together there are no sides
 */
record Chosen(
        @Nullable Programme programme,
        @Nullable Integer year,
        @Nullable Sided side) {

    static final int ALL_YEARS = 0;

    /** What was asked for; without a word the one that runs now, and of several that in which most are paired here. */
    static Chosen among(List<Programme> here, Asked asked, Tally tally, LocalDate today) {
        Optional<Programme> found = asked.programme() == null
                ? usual(here, tally, today)
                : here.stream()
                        .filter(each -> each.id().equals(asked.programme()))
                        .findFirst();
        if (found.isEmpty()) return new Chosen(null, null, null);
        Integer now = found.get().yearAt(today).map(ProgrammeYear::year).orElse(null);
        Integer of = asked.year() == null ? now : asked.year();
        Sided side = asked.side() == Sided.BOTH ? null : asked.side();
        return new Chosen(found.get(), of == null || of == ALL_YEARS ? null : of, side);
    }

    private static Optional<Programme> usual(List<Programme> here, Tally tally, LocalDate today) {
        return here.stream()
                .filter(each -> each.yearAt(today).isPresent())
                .max(Comparator.comparingInt(
                        each -> new Chosen(each, null, null).of(tally).of(Measure.PAIRED)));
    }

    private List<Key> keys() {
        if (programme == null) return List.of(Key.EVERYTHING);
        int of = year == null ? ALL_YEARS : year;
        return (side == null ? Stream.of(Sided.INLAND, Sided.PARTNER) : Stream.of(side))
                .map(side -> new Key(programme.id(), of, side))
                .toList();
    }

    Counts of(Tally tally) {
        return keys().stream().map(tally::at).reduce(Counts.NONE, Counts::plus);
    }

    /** The figure of a month, a week or a place; 0 where there is none. */
    int at(Tally tally, String name) {
        return keys().stream()
                .mapToInt(key -> tally.seriesAt(key).getOrDefault(name, 0))
                .sum();
    }

    /** The months, weeks or places of which there is a figure, in order. */
    List<String> points(Tally tally, Series series) {
        return keys().stream()
                .flatMap(key -> tally.seriesAt(key).keySet().stream())
                .filter(series::has)
                .map(series::point)
                .distinct()
                .sorted()
                .toList();
    }
}
