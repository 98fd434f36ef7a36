package org.shoulashou.ledger.reports;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Self-check, acceptance by a second person, spot check, correction. */
@Component
public class CheckReport {

    private final Reports reports;
    private final Plans plans;
    private final Clock clock;

    CheckReport(Reports reports, Plans plans, Clock clock) {
        this.reports = reports;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param confirmed ids of the questions that whoever reports says yes to */
    public Mono<Report> self(String id, long version, Set<String> confirmed, Caller caller) {
        return on(id, version, report -> selfChecked(report, confirmed, caller));
    }

    public Mono<Report> accept(String id, long version, @Nullable String note, Caller caller) {
        return on(id, version, report -> accepted(report, note, caller));
    }

    public Mono<Report> giveBack(String id, long version, String note, Caller caller) {
        return on(id, version, report -> returned(report, note, caller));
    }

    public Mono<Report> spot(String id, long version, boolean sound, @Nullable String note, Caller caller) {
        return on(id, version, report -> spotChecked(report, sound, note, caller));
    }

    public Mono<Report> correct(String id, long version, Hundredths difference, String reason, Caller caller) {
        return on(id, version, report -> corrected(report, difference, reason, caller));
    }

    public Mono<Report> approveCorrection(String id, long version, Caller caller) {
        return on(id, version, report -> correctionApproved(report, caller));
    }

    /** Whoever asked for it may take it back in the same way. */
    public Mono<Report> refuseCorrection(String id, long version, String reason, Caller caller) {
        return on(id, version, report -> withOpenCorrection(report).correctionDecided(decision(false, reason, caller)));
    }

    private Mono<Report> on(String id, long version, UnaryOperator<Report> change) {
        return reports.find(id)
                .doOnNext(report -> EnterReport.refuseIfStale(report, version))
                .map(change)
                .flatMap(reports::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Report selfChecked(Report report, Set<String> confirmed, Caller caller) {
        refuseIfAccepted(report);
        List<String> asked = plans.needed(report.work().plan()).checking().self().stream()
                .map(Named::id)
                .toList();
        if (!confirmed.containsAll(asked)) {
            throw LedgerProblems.SELF_CHECK_INCOMPLETE.refusal();
        }
        return report.selfChecked(check(Check.Kind.SELF, true, null, caller));
    }

    private Report accepted(Report report, @Nullable String note, Caller caller) {
        refuseUnlessWaiting(report, caller);
        return report.accepted(check(Check.Kind.ACCEPTANCE, true, note, caller));
    }

    private Report returned(Report report, String note, Caller caller) {
        refuseUnlessWaiting(report, caller);
        return report.returned(check(Check.Kind.ACCEPTANCE, false, note, caller));
    }

    private Report spotChecked(Report report, boolean sound, @Nullable String note, Caller caller) {
        refuseUnlessAccepted(report);
        if (!report.maySpotCheck(Hand.of(caller))) throw LedgerProblems.SECOND_PERSON.refusal();
        return report.spotChecked(check(Check.Kind.SPOT, sound, note, caller));
    }

    private Report corrected(Report report, Hundredths difference, String reason, Caller caller) {
        refuseUnlessAccepted(report);
        if (report.openCorrection().isPresent()) throw LedgerProblems.CORRECTION_WAITS.refusal();
        EnterReport.refuseParts(plans.taskOf(report.work().plan(), report.work().task()), difference, "/difference");
        if (difference.value() == 0) throw LedgerProblems.NO_DIFFERENCE.refusal();
        if (report.amount().plus(difference).isNegative()) {
            throw LedgerProblems.BELOW_NOTHING
                    .refusal(report.amount().decimal().toPlainString())
                    .at("/difference", LedgerProblems.BELOW_NOTHING.title());
        }
        return report.corrected(Correction.asked(difference.value(), reason, Hand.of(caller), clock.instant()));
    }

    private Report correctionApproved(Report report, Caller caller) {
        if (!withOpenCorrection(report).mayApproveCorrection(Hand.of(caller))) {
            throw LedgerProblems.SECOND_PERSON.refusal();
        }
        return report.correctionDecided(decision(true, null, caller));
    }

    private static Report withOpenCorrection(Report report) {
        if (report.openCorrection().isEmpty()) throw LedgerProblems.NO_OPEN_CORRECTION.refusal();
        return report;
    }

    private Correction.Decision decision(boolean approved, @Nullable String note, Caller caller) {
        return new Correction.Decision(approved, Hand.of(caller), clock.instant(), note);
    }

    private static void refuseUnlessWaiting(Report report, Caller caller) {
        refuseIfAccepted(report);
        if (report.state() != ReportState.CHECKED) {
            throw LedgerProblems.SELF_CHECK_FIRST.refusal();
        }
        refuseUnlessSecond(report, caller);
    }

    private static void refuseUnlessSecond(Report report, Caller caller) {
        if (report.wasTouchedBy(Hand.of(caller))) {
            throw LedgerProblems.SECOND_PERSON.refusal();
        }
    }

    private static void refuseIfAccepted(Report report) {
        if (report.isAccepted()) {
            throw LedgerProblems.ALREADY_ACCEPTED.refusal();
        }
    }

    private static void refuseUnlessAccepted(Report report) {
        if (!report.isAccepted()) {
            throw LedgerProblems.NOT_ACCEPTED_YET.refusal();
        }
    }

    private Check check(Check.Kind kind, boolean sound, @Nullable String note, Caller caller) {
        return new Check(kind, sound, note, Hand.of(caller), clock.instant());
    }
}
