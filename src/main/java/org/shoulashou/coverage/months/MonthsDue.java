package org.shoulashou.coverage.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which months of a programme are open: this one, and the one before until a later one is closed. */
@Component
class MonthsDue {

    private final ClosedMonths months;
    private final CoverageProperties settings;

    MonthsDue(ClosedMonths months, CoverageProperties settings) {
        this.months = months;
        this.settings = settings;
    }

    /** @param by when it should be closed */
    public record OpenMonth(YearMonth month, LocalDate from, LocalDate by) {

        public boolean isLate(LocalDate today) {
            return today.isAfter(by);
        }

        boolean isNear(LocalDate today, int ahead) {
            return !today.isBefore(by.minusDays(ahead));
        }
    }

    public Mono<List<OpenMonth>> of(Programme programme, LocalDate today) {
        return months.of(programme.id())
                .map(ClosedMonth::of)
                .collect(Collectors.toSet())
                .map(closed -> open(programme, closed, today));
    }

    private List<OpenMonth> open(Programme programme, Set<YearMonth> closed, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        List<OpenMonth> open = new ArrayList<>();
        for (YearMonth month : List.of(now.minusMonths(1), now)) {
            boolean passed = closed.stream().anyMatch(each -> !each.isBefore(month));
            if (!passed && programme.runsIn(month)) open.add(open(month));
        }
        return open;
    }

    private OpenMonth open(YearMonth month) {
        return new OpenMonth(month, month.atDay(settings.closeFrom()), month.atDay(settings.closeBy()));
    }
}
