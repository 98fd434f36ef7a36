package org.shoulashou.coverage.months;

import java.time.LocalDate;
import java.util.List;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.months.MonthsDue.OpenMonth;
import org.shoulashou.coverage.reminding.Reminders;
import org.shoulashou.matching.LookAround;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes on with closings whose job never began or was given up, and reminds of months that should be closed. */
@Component
class MonthWatch extends LookAround {

    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final Programmes programmes;
    private final ClosedMonths months;
    private final MonthsDue due;
    private final CloseMonth close;
    private final Reminders reminders;
    private final CoverageProperties settings;

    MonthWatch(
            Programmes programmes,
            ClosedMonths months,
            MonthsDue due,
            CloseMonth close,
            Reminders reminders,
            CoverageProperties settings) {
        super(settings.watchEvery());
        this.programmes = programmes;
        this.months = months;
        this.due = due;
        this.close = close;
        this.reminders = reminders;
        this.settings = settings;
    }

    @Override
    public Mono<Void> look() {
        return months.unfinished().concatMap(close::carry).then(Mono.defer(this::remind));
    }

    private Mono<Void> remind() {
        LocalDate today = close.today();
        return programmes
                .seenBy(ALL)
                .map(KeptProgramme::programme)
                .concatMap(programme -> remind(programme, today))
                .then();
    }

    private Mono<Void> remind(Programme programme, LocalDate today) {
        return due.of(programme, today)
                .flatMapMany(Flux::fromIterable)
                .filter(open -> open.isNear(today, settings.remindAhead()))
                .concatMap(open -> remind(programme, open, today))
                .then();
    }

    private Mono<Void> remind(Programme programme, OpenMonth open, LocalDate today) {
        String id = (open.isLate(today) ? "late " : "due ") + ClosedMonth.idOf(programme.id(), open.month());
        return close.linesOf(programme)
                .map(lines -> ClosedMonth.acted(programme, Action.COVERAGE_MONTH_DUE, Hand.HOUSE, open.month(), lines))
                .flatMap(told -> reminders.once(id, told));
    }
}
