package org.shoulashou.ledger.cobuilding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.platform.text.Text;

/**
 * How a plan's co-building stands: month by month who was in contact, which counties send in before the 30th, and quarter
 * by quarter who has reported, which the city reviews. Made of what was noted, so that nobody writes it a second time.
 */
record Situation(List<Span> months, List<Span> quarters) {

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
                spans(Stretch.months(plan, today), plan, pairs, places),
                spans(Stretch.quarters(plan, today), plan, pairs, places));
    }

    private static List<Span> spans(
            List<Stretch> stretches, Plan plan, List<CoBuilding> pairs, Map<String, Text> places) {
        return stretches.stream()
                .map(stretch -> span(stretch, stretch.running(plan, pairs), places))
                .filter(span -> span.pairs() > 0)
                .toList();
    }

    private static Span span(Stretch stretch, List<CoBuilding> running, Map<String, Text> places) {
        List<Owing> missing = running.stream()
                .filter(stretch::isMissing)
                .map(pair -> owing(pair, places))
                .toList();
        int done = running.size() - missing.size();
        return new Span(stretch.from(), stretch.to(), stretch.due(), running.size(), done, missing);
    }

    private static Owing owing(CoBuilding pair, Map<String, Text> places) {
        Text place = places.getOrDefault(pair.place(), new Text(pair.place(), pair.place()));
        return new Owing(pair.id(), pair.unit(), pair.township(), place);
    }
}
