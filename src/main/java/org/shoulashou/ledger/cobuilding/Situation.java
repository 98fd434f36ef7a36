package org.shoulashou.ledger.cobuilding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.platform.text.Text;

/**
 * How a plan's co-building stands: month by month who was in contact, which counties send in before the 30th, and quarter
 * by quarter who has reported, which the city reviews. Made of what was noted, so that nobody writes it a second time.
 */
record Situation(List<Span> months, List<Span> quarters) {

    private static final int QUARTER = 3;
    private static final int DAY = 30;

    /**
     * A month or a quarter.
     *
     * @param due     by when it is to be known
     * @param pairs   that there were
     * @param done    of them were in contact, or have reported
     * @param missing those that were not
     */
    record Span(LocalDate from, LocalDate to, LocalDate due, int pairs, int done, List<Owing> missing) {}

    record Owing(String id, String unit, String township, Text place) {}

    static Situation of(Plan plan, List<CoBuilding> pairs, Map<String, Text> places, LocalDate today) {
        return new Situation(
                spans(plan, pairs, places, today, Kind.CONTACT, 1),
                spans(plan, pairs, places, today, Kind.REPORT, QUARTER));
    }

    /** The newest first, as far as the plan has come. */
    private static List<Span> spans(
            Plan plan, List<CoBuilding> pairs, Map<String, Text> places, LocalDate today, Kind kind, int length) {
        List<Span> all = new ArrayList<>();
        LocalDate last = today.isBefore(plan.ends()) ? today : plan.ends();
        YearMonth first = YearMonth.from(plan.begins());
        first = first.minusMonths((first.getMonthValue() - 1) % length);
        for (YearMonth month = first; !month.atDay(1).isAfter(last); month = month.plusMonths(length)) {
            Span span = span(plan, pairs, places, month, kind, length);
            if (span.pairs() > 0) all.add(span);
        }
        Collections.reverse(all);
        return all;
    }

    private static Span span(
            Plan plan, List<CoBuilding> pairs, Map<String, Text> places, YearMonth month, Kind kind, int length) {
        LocalDate from = month.atDay(1);
        YearMonth closing = month.plusMonths(length - 1L);
        LocalDate to = closing.atEndOfMonth();
        List<CoBuilding> running = pairs.stream()
                .filter(pair -> overlaps(plan.span(pair.year()), from, to))
                .toList();
        Stream<CoBuilding> without = running.stream().filter(pair -> !pair.hasWithin(kind, from, to));
        List<Owing> missing = without.map(pair -> owing(pair, places)).toList();
        LocalDate due = closing.atDay(Math.min(DAY, closing.lengthOfMonth()));
        return new Span(from, to, due, running.size(), running.size() - missing.size(), missing);
    }

    private static boolean overlaps(Plan.Year year, LocalDate from, LocalDate to) {
        return !year.from().isAfter(to) && !year.to().isBefore(from);
    }

    private static Owing owing(CoBuilding pair, Map<String, Text> places) {
        Text place = places.getOrDefault(pair.place(), new Text(pair.place(), pair.place()));
        return new Owing(pair.id(), pair.unit(), pair.township(), place);
    }
}
