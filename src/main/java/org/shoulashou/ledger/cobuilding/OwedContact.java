package org.shoulashou.ledger.cobuilding;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.ledger.plans.Plan;

/**
 * A month that comes to its end without a contact in a co-building, or a quarter without a report.
 *
 * @param monthly whether it is a month, and a contact that is missing
 * @param due     by when it is to be known
 */
public record OwedContact(CoBuilding pair, boolean monthly, LocalDate from, LocalDate due) {

    /** Older ones are read in the situation; a board that holds them all is not read. */
    private static final int NEWEST = 2;

    /** What is missing so near before the end, or after it. */
    public static List<OwedContact> of(Plan plan, List<CoBuilding> pairs, LocalDate today, Period ahead) {
        if (plan.closed() || plan.coBuilding() == null) return List.of();
        return Stream.concat(
                        newest(Stretch.months(plan, today), today, ahead),
                        newest(Stretch.quarters(plan, today), today, ahead))
                .flatMap(stretch -> missing(stretch, stretch.running(plan, pairs)))
                .toList();
    }

    private static Stream<Stretch> newest(List<Stretch> all, LocalDate today, Period ahead) {
        return all.stream()
                .filter(stretch -> !today.isBefore(stretch.due().minus(ahead)))
                .limit(NEWEST);
    }

    private static Stream<OwedContact> missing(Stretch stretch, List<CoBuilding> running) {
        return running.stream().filter(stretch::isMissing).map(pair -> of(pair, stretch));
    }

    private static OwedContact of(CoBuilding pair, Stretch stretch) {
        return new OwedContact(pair, stretch.length() == 1, stretch.from(), stretch.due());
    }

    public boolean isLate(LocalDate today) {
        return today.isAfter(due);
    }
}
