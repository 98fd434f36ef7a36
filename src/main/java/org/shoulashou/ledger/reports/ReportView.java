package org.shoulashou.ledger.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.platform.text.Text;

/**
 * A report as pages show it.
 *
 * @param entered the amount as it was entered
 * @param amount  the amount that counts, with all corrections
 * @param self    what whoever enters it has to confirm
 */
public record ReportView(
        String id,
        long version,
        String plan,
        String task,
        Text taskName,
        Text unit,
        String place,
        @Nullable Integer year,
        String where,
        Text whereName,
        BigDecimal entered,
        BigDecimal amount,
        LocalDate on,
        @Nullable String note,
        String author,
        Instant enteredAt,
        ReportState state,
        Text stateText,
        boolean openFinding,
        List<CheckLine> checks,
        List<CorrectionLine> corrections,
        List<EvidencePicture> pictures,
        List<SelfQuestion> self,
        List<String> allowedActions) {

    public record CheckLine(
            Check.Kind kind, boolean sound, @Nullable String note, String by, Instant at) {}

    /** @param decidedBy absent while it waits for a second person */
    public record CorrectionLine(
            BigDecimal difference,
            String reason,
            String by,
            Instant at,
            Correction.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    public record SelfQuestion(String id, Text question) {}

    static ReportView of(Report report, Task task, Text whereName, List<Named> self, Caller caller) {
        Report.Work work = report.work();
        return new ReportView(
                report.id(),
                report.version() == null ? 0 : report.version(),
                work.plan(),
                work.task(),
                task.names(),
                task.unit(),
                work.place(),
                work.year(),
                work.where(),
                whereName,
                new Hundredths(work.amount()).decimal(),
                report.amount().decimal(),
                work.on(),
                work.note(),
                report.author().name(),
                report.enteredAt(),
                report.state(),
                report.state().text(),
                report.hasOpenFinding(),
                report.checks().stream().map(ReportView::line).toList(),
                report.corrections().stream().map(ReportView::line).toList(),
                report.pictures(),
                self.stream()
                        .map(each -> new SelfQuestion(each.id(), each.names()))
                        .toList(),
                actions(report, caller));
    }

    private static CheckLine line(Check check) {
        return new CheckLine(
                check.kind(), check.sound(), check.note(), check.by().name(), check.at());
    }

    private static CorrectionLine line(Correction line) {
        Correction.Decision decision = line.decision();
        return new CorrectionLine(
                new Hundredths(line.difference()).decimal(),
                line.reason(),
                line.by().name(),
                line.at(),
                line.state(),
                decision == null ? null : decision.by().name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.note());
    }

    private static List<String> actions(Report report, Caller caller) {
        boolean reports = Sights.may(caller, Permission.LEDGER_REPORT, report.around());
        boolean checks = Sights.may(caller, Permission.LEDGER_CHECK, report.around());
        boolean second = checks && !report.wasTouchedBy(Hand.of(caller));
        List<String> actions = new ArrayList<>();
        if (reports && !report.isAccepted()) actions.add("change");
        if (reports && !report.isAccepted() && report.pictures().size() < Report.MOST_PICTURES) actions.add("picture");
        if (reports && report.state() == ReportState.ENTERED) actions.add("selfCheck");
        if (second && report.state() == ReportState.CHECKED) actions.addAll(List.of("accept", "return"));
        if (checks) actions.addAll(corrections(report, Hand.of(caller)));
        if (checks && report.isAccepted() && report.maySpotCheck(Hand.of(caller))) actions.add("spotCheck");
        return List.copyOf(actions);
    }

    private static List<String> corrections(Report report, Hand hand) {
        if (report.openCorrection().isEmpty()) return report.isAccepted() ? List.of("correct") : List.of();
        return report.mayApproveCorrection(hand)
                ? List.of("approveCorrection", "refuseCorrection")
                : List.of("refuseCorrection");
    }
}
