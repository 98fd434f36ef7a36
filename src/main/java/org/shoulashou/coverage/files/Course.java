package org.shoulashou.coverage.files;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shoulashou.coverage.pages.CoveragePage;
import org.shoulashou.coverage.pages.CoveragePage.ChoiceYear;
import org.shoulashou.coverage.pages.CoveragePage.CoverageMonth;

/**
 * The months that a page draws: from the first in which something was counted, or in which the year began, up to now.
 *
 * @param soFar with what was counted in each, which may be nothing
 * @param all   how many months there are until the end of the year, over which its target is spread evenly
 */
record Course(SortedMap<YearMonth, CoverageMonth> soFar, int all) {

    /** As the line of the page. */
    private static final int MOST = 60;

    static Course of(CoveragePage page) {
        SortedMap<YearMonth, CoverageMonth> counted = new TreeMap<>();
        page.months().forEach(month -> counted.put(YearMonth.parse(month.month()), month));
        YearMonth now = YearMonth.from(page.today());
        SortedSet<YearMonth> all = months(page, counted, now);
        SortedMap<YearMonth, CoverageMonth> soFar = new TreeMap<>();
        for (YearMonth month : all.headSet(now.plusMonths(1))) {
            soFar.put(month, counted.getOrDefault(month, new CoverageMonth(month.toString(), 0, 0, 0)));
        }
        return new Course(soFar, all.size());
    }

    private static SortedSet<YearMonth> months(
            CoveragePage page, SortedMap<YearMonth, CoverageMonth> counted, YearMonth now) {
        List<ChoiceYear> years = years(page);
        YearMonth first = counted.isEmpty() ? now : counted.firstKey();
        YearMonth from = years.isEmpty() ? first : YearMonth.from(years.get(0).from());
        YearMonth to = years.isEmpty()
                ? now
                : YearMonth.from(years.get(years.size() - 1).to());
        SortedSet<YearMonth> all = new TreeSet<>(counted.headMap(from).keySet());
        for (int at = 0; at < MOST && !from.plusMonths(at).isAfter(to); at++) all.add(from.plusMonths(at));
        return all;
    }

    private static List<ChoiceYear> years(CoveragePage page) {
        return page.programmes().stream()
                .filter(each -> each.id().equals(page.programme()))
                .flatMap(each -> each.years().stream())
                .filter(year -> page.year() == null || Objects.equals(year.year(), page.year()))
                .toList();
    }
}
