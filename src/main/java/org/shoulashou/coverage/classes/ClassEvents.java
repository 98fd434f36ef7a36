package org.shoulashou.coverage.classes;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.coverage.classes.CountedEvent.Told;
import org.shoulashou.coverage.classes.CountedEvent.What;
import org.shoulashou.platform.text.Text;

/**
 * What the figures of a class are made of.
 *
 * @param days   the newest, one by one; empty for whoever does not know the pupils of the class
 * @param months all of them by month; what is one child's only where the days are told as well
 * @param many   how many the months tell together, and no more: from the rest it could be reckoned what was lost
 */
record ClassEvents(List<CountedEvent> days, List<EventsInMonth> months, int many) {

    static final int MOST = 500;

    record EventsInMonth(String month, What what, Text text, int many) {}

    private record InMonth(YearMonth month, What what) {}

    static ClassEvents of(List<CountedEvent> all, boolean knows) {
        List<CountedEvent> days = all.stream()
                .sorted(Comparator.comparing(CountedEvent::on).reversed())
                .limit(knows ? MOST : 0)
                .toList();
        List<EventsInMonth> months = months(all, knows);
        return new ClassEvents(
                days, months, months.stream().mapToInt(EventsInMonth::many).sum());
    }

    private static List<EventsInMonth> months(List<CountedEvent> all, boolean knows) {
        Map<InMonth, Long> byMonth = all.stream()
                .filter(event -> knows || event.what().told() != Told.NEVER)
                .collect(Collectors.groupingBy(
                        event -> new InMonth(YearMonth.from(event.on()), event.what()), Collectors.counting()));
        return byMonth.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(InMonth::month).reversed().thenComparing(InMonth::what)))
                .map(each -> told(each.getKey(), each.getValue().intValue()))
                .toList();
    }

    private static EventsInMonth told(InMonth in, int many) {
        return new EventsInMonth(in.month().toString(), in.what(), in.what().text(), many);
    }
}
