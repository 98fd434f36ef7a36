package org.shoulashou.ledger.cobuilding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.plans.Plan;

/**
 * A month in which each co-building is in contact, or a quarter in which each reports.
 *
 * @param first  its first month
 * @param length in months
 */
record Stretch(Kind kind, YearMonth first, int length) {

    private static final int QUARTER = 3;
    private static final int DAY = 30;

    static List<Stretch> months(Plan plan, LocalDate today) {
        return of(plan, today, Kind.CONTACT, 1);
    }

    static List<Stretch> quarters(Plan plan, LocalDate today) {
        return of(plan, today, Kind.REPORT, QUARTER);
    }

    /** The newest first, as far as the plan has come. */
    private static List<Stretch> of(Plan plan, LocalDate today, Kind kind, int length) {
        List<Stretch> all = new ArrayList<>();
        LocalDate last = today.isBefore(plan.ends()) ? today : plan.ends();
        YearMonth first = YearMonth.from(plan.begins());
        first = first.minusMonths((first.getMonthValue() - 1) % length);
        for (YearMonth month = first; !month.atDay(1).isAfter(last); month = month.plusMonths(length)) {
            all.add(new Stretch(kind, month, length));
        }
        Collections.reverse(all);
        return all;
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return closing().atEndOfMonth();
    }

    /** By when it is to be known. */
    LocalDate due() {
        return closing().atDay(Math.min(DAY, closing().lengthOfMonth()));
    }

    private YearMonth closing() {
        return first.plusMonths(length - 1L);
    }

    List<CoBuilding> running(Plan plan, List<CoBuilding> pairs) {
        return pairs.stream().filter(pair -> overlaps(plan.span(pair.year()))).toList();
    }

    boolean isMissing(CoBuilding pair) {
        return !pair.hasWithin(kind, from(), to());
    }

    private boolean overlaps(Plan.Year year) {
        return !year.from().isAfter(to()) && !year.to().isBefore(from());
    }
}
