package org.shoulashou.ledger.reports;

import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan.Year;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.ledger.reports.Report.Work;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody reports what was done, or mends a report that is not accepted yet. */
@Component
public class EnterReport {

    private final Plans plans;
    private final Sights sights;
    private final Reports reports;
    private final Clock clock;

    EnterReport(Plans plans, Sights sights, Reports reports, Clock clock) {
        this.plans = plans;
        this.sights = sights;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param key made by the page, so that a second sending is the same report */
    public Mono<Report> enter(String key, Work work, Caller caller) {
        return sights.where(work.where(), LEDGER_REPORT, caller)
                .map(place -> entered(idOf(key, caller), work, place, caller))
                .flatMap(reports::enter);
    }

    /** @param version the version that the author saw */
    public Mono<Report> change(String id, long version, Work work, Caller caller) {
        return reports.find(id)
                .doOnNext(report -> refuseUnlessOpen(report, version))
                .zipWith(sights.where(work.where(), LEDGER_REPORT, caller))
                .map(both -> changed(both.getT1(), work, both.getT2(), caller))
                .flatMap(reports::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Report entered(String id, Work work, Place where, Caller caller) {
        Line line = line(work, where);
        return Report.entered(id, line, work, where.line(), Hand.of(caller), clock.instant());
    }

    private Report changed(Report report, Work work, Place where, Caller caller) {
        Line line = line(work, where);
        if (!line.key().equals(report.line())) {
            throw LedgerProblems.NO_SUCH_LINE.refusal();
        }
        return report.changed(work, where.line(), Hand.of(caller), clock.instant());
    }

    private Line line(Work work, Place where) {
        Line line = plans.line(work.plan(), work.task(), work.place(), work.year());
        if (plans.task(line).counted() != null) {
            throw LedgerProblems.COUNTED_BY_THE_SYSTEM.refusal();
        }
        if (!where.line().contains(work.place())) {
            throw LedgerProblems.NO_SUCH_LINE.refusal().at("/where", LedgerProblems.NO_SUCH_LINE.title());
        }
        refuseParts(plans.task(line), new Hundredths(work.amount()), "/amount");
        Year span = plans.needed(work.plan()).span(work.year());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        if (!span.holds(work.on()) || work.on().isAfter(today)) {
            throw LedgerProblems.NOT_IN_THE_YEAR
                    .refusal(span.from(), span.to())
                    .at("/on", LedgerProblems.NOT_IN_THE_YEAR.title());
        }
        return line;
    }

    static void refuseParts(Task task, Hundredths amount, String field) {
        if (!task.takesParts() && !amount.isWhole()) {
            throw LedgerProblems.WHOLE_NUMBERS_ONLY.refusal().at(field, LedgerProblems.WHOLE_NUMBERS_ONLY.title());
        }
    }

    static void refuseUnlessOpen(Report report, long version) {
        if (report.isAccepted()) {
            throw LedgerProblems.ALREADY_ACCEPTED.refusal();
        }
        refuseIfStale(report, version);
    }

    static void refuseIfStale(Report report, long version) {
        if (report.version() == null || report.version() != version) {
            throw new OptimisticLockingFailureException("The report has changed since");
        }
    }

    private static String idOf(String key, Caller caller) {
        String both = "ledger-report\n" + caller.accountId() + "\n" + key;
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
