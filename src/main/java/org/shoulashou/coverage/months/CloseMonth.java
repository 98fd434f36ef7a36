package org.shoulashou.coverage.months;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.coverage.Hand;
import org.shoulashou.directory.figures.RollFigures;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins to close a month: it is written down first, and a job copies the figures. */
@Component
class CloseMonth {

    private final Programmes programmes;
    private final ClosedMonths months;
    private final RollFigures roll;
    private final Jobs jobs;
    private final CoverageProperties settings;
    private final Clock clock;

    CloseMonth(
            Programmes programmes,
            ClosedMonths months,
            RollFigures roll,
            Jobs jobs,
            CoverageProperties settings,
            Clock clock) {
        this.programmes = programmes;
        this.months = months;
        this.roll = roll;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Job> close(String programmeId, YearMonth month, Hand by) {
        return begin(programmeId, month, by).flatMap(this::carry);
    }

    Mono<ClosedMonth> begin(String programmeId, YearMonth month, Hand by) {
        return programmes
                .find(programmeId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(programme -> refuseUnlessDue(programme, month))
                .delayUntil(programme -> refuseIfClosed(programme, month))
                .flatMap(programme -> begin(programme, month, by));
    }

    /** The job, or the one that is at it. */
    Mono<Job> carry(ClosedMonth month) {
        Programme programme = month.frozenProgramme();
        Text title = new Text("{0} {1} 结账", "Closing {1} of {0}").with(programme.names(), month.month());
        CarryClosing.At from = CarryClosing.At.beginning(month);
        return jobs.start(new NewJob(
                CarryClosing.KIND,
                CarryClosing.KIND + " " + month.id(),
                title,
                month.by().id(),
                from));
    }

    private Mono<ClosedMonth> begin(Programme programme, YearMonth month, Hand by) {
        return roll.linesOf(placesOf(programme))
                .map(lines -> ClosedMonth.begun(programme, month, lines, by, clock.instant()))
                .flatMap(months::begin);
    }

    static Set<String> placesOf(Programme programme) {
        Set<String> places = new LinkedHashSet<>(List.of(programme.keeper()));
        places.addAll(programme.inland());
        places.addAll(programme.partner());
        for (Quota quota : programme.quotas()) places.addAll(programme.placesOf(quota));
        return places;
    }

    private void refuseUnlessDue(Programme programme, YearMonth month) {
        LocalDate first = month.atDay(settings.closeFrom());
        if (today().isBefore(first)) throw CoverageProblems.NOT_YET.refusal(first);
        if (!programme.runsIn(month)) throw CoverageProblems.NO_YEAR.refusal();
    }

    private Mono<Void> refuseIfClosed(Programme programme, YearMonth month) {
        return months.of(programme.id())
                .next()
                .doOnNext(last -> refuse(last, month))
                .then();
    }

    /** What is counted in December cannot be told as September's any more once October is closed. */
    private static void refuse(ClosedMonth last, YearMonth month) {
        if (last.of().equals(month)) throw CoverageProblems.ALREADY_CLOSED.refusal();
        if (last.of().isAfter(month)) throw CoverageProblems.LATER_CLOSED.refusal();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }

    /** For reminders: the places around the keeper. */
    Mono<Map<String, List<String>>> linesOf(Programme programme) {
        return roll.linesOf(List.of(programme.keeper()));
    }
}
