package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.matching.Seats;
import org.shoulashou.matching.candidates.CandidateBoard.QuotaRow;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/**
 * How far each quota is taken before a run.
 *
 * @param seated  pairs that have their places in this year
 * @param counts  pairs of all years
 * @param classes that have or had pairs, of whichever side a quota counts
 */
record QuotaRows(
        Programme programme,
        int year,
        List<Seats.Count> seated,
        List<YearCount> counts,
        List<Seats.Taken> classes,
        Map<String, Text> names) {

    /** Of everything that is counted in pupils, classes or schools. */
    List<QuotaRow> all() {
        List<QuotaRow> rows = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (!HeldPlaces.countsPupils(quota) && !countsClasses(quota)) continue;
            programme.lines(quota).stream()
                    .filter(line -> line.year() == null || line.year() == year)
                    .map(line -> countsClasses(quota) ? ofClasses(quota, line) : ofPairs(quota, line))
                    .forEach(rows::add);
        }
        return rows;
    }

    static boolean countsClasses(Quota quota) {
        return quota.unit() == Quota.Unit.CLASSES || quota.unit() == Quota.Unit.SCHOOLS;
    }

    /** Whose classes and schools are counted. */
    static Side sideOf(Quota quota) {
        return quota.per() == Quota.Per.EACH_COUNTY ? Side.PARTNER : Side.INLAND;
    }

    /** A class has its place once, whether its pairs rest or not. */
    private QuotaRow ofClasses(Quota quota, Quota.Line line) {
        long now = units(quota, line.place(), year);
        long ever = quota.isForTheTerm() ? units(quota, line.place(), null) : now;
        return row(quota, line, ever, 0, ever - now);
    }

    private long units(Quota quota, @Nullable String place, @Nullable Integer only) {
        return classes.stream()
                .filter(each -> each.side() == sideOf(quota) && each.countsIn(only))
                .filter(each -> place == null || place.equals(each.place()))
                .map(each -> quota.unit() == Quota.Unit.CLASSES ? each.schoolClass() : each.school())
                .distinct()
                .count();
    }

    private QuotaRow ofPairs(Quota quota, Quota.Line line) {
        List<Seats.Count> there = seated.stream()
                .filter(count -> HeldPlaces.isThere(quota, line.place(), count.city(), count.county()))
                .toList();
        int pair = HeldPlaces.ofPair(quota);
        long taken = there.stream().mapToLong(Seats.Count::pairs).sum();
        long paused = there.stream()
                .filter(Seats.Count::rests)
                .mapToLong(Seats.Count::pairs)
                .sum();
        long others = quota.isForTheTerm() ? otherYears(quota, line.place()) : 0;
        return row(quota, line, pair * (taken + others), pair * paused, pair * others);
    }

    private QuotaRow row(Quota quota, Quota.Line line, long taken, long paused, long otherYears) {
        String place = line.place();
        Text name = place == null ? null : names.getOrDefault(place, new Text(place, place));
        return new QuotaRow(quota.id(), quota.names(), place, name, line.effective(), taken, paused, otherYears);
    }

    private long otherYears(Quota quota, @Nullable String place) {
        return counts.stream()
                .filter(count -> count.year() != year && HeldPlaces.isThere(quota, place, count.city(), count.county()))
                .mapToLong(YearCount::pairs)
                .sum();
    }
}
