package org.shoulashou.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.reports.Correction.Decision;
import org.shoulashou.ledger.reports.Report.Work;
import org.shoulashou.ledger.reports.SumReports.Sum;
import org.shoulashou.ledger.reports.SumReports.Unaccepted;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database adds up is what each report says of itself. */
class SumReportsTest extends MatchingOverHttp {

    private static final Hand ONE = new Hand("one", "One");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    @Autowired
    private Reports reports;

    @Autowired
    private SumReports sums;

    private final List<Report> all = new ArrayList<>();

    private Line row(int year) {
        return new Line(plan, "camp", "43", year, Hundredths.whole(30));
    }

    private Report entered(int year, long amount, String where) {
        Work work = new Work(plan, "camp", "43", year, where, amount, DAY, null);
        return Report.entered(fresh("report"), row(year), work, List.of(where, "43", "CN"), ONE, clock.instant());
    }

    private void keep(Report report) {
        all.add(Await.result(reports.save(report)));
    }

    private Check check(Check.Kind kind) {
        return new Check(kind, true, null, ONE, clock.instant());
    }

    private Report accepted(int year, long amount) {
        return entered(year, amount, "4301").selfChecked(check(Check.Kind.SELF)).accepted(check(Check.Kind.ACCEPTANCE));
    }

    private Report corrected(Report report, long difference, boolean approved) {
        Decision how = new Decision(approved, ONE, clock.instant(), null);
        return report.corrected(Correction.asked(difference, "Twice", ONE, clock.instant()))
                .correctionDecided(how);
    }

    private Map<String, Long> asEachSays() {
        Map<String, Long> sums = new HashMap<>();
        all.forEach(each ->
                sums.merge(each.line() + " " + each.state(), each.amount().value(), Long::sum));
        return sums;
    }

    private List<Sum> added() {
        return Await.result(
                sums.against(List.of(row(2026).key(), row(2027).key())).collectList());
    }

    @Test
    void amountsAndCorrectionsThatCountAreAddedByRowAndState() {
        keep(accepted(2026, 500));
        keep(corrected(corrected(accepted(2026, 1250), -250, true), 9900, false));
        keep(corrected(accepted(2026, 300), 75, true));
        keep(accepted(2026, 4_000_000_000_000L).corrected(Correction.asked(100, "Waits", ONE, clock.instant())));
        keep(entered(2026, 700, "4301"));
        keep(entered(2026, 100, "4302").selfChecked(check(Check.Kind.SELF)));
        keep(accepted(2027, 40));

        List<Sum> added = added();
        Map<String, Long> sums = new HashMap<>();
        added.forEach(
                sum -> sums.put(sum.line() + " " + sum.state(), sum.amount().value()));

        assertThat(sums).isEqualTo(asEachSays());
        Line both = new Line(plan, "camp", "43", null, Hundredths.whole(60));
        assertThat(added).allMatch(sum -> sum.isOf(both));
        assertThat(added).filteredOn(sum -> sum.isOf(row(2027))).hasSize(1);
    }

    @Test
    void whatIsNotAcceptedIsCountedWhereItHappened() {
        keep(entered(2026, 700, "4301"));
        keep(entered(2026, 700, "4301"));
        keep(entered(2026, 100, "4302").selfChecked(check(Check.Kind.SELF)));
        keep(accepted(2026, 40));

        assertThat(unaccepted(DAY))
                .containsExactlyInAnyOrder(
                        new Unaccepted("4301", ReportState.ENTERED, 2), new Unaccepted("4302", ReportState.CHECKED, 1));
        assertThat(unaccepted(DAY.minusDays(1))).isEmpty();
    }

    private List<Unaccepted> unaccepted(LocalDate until) {
        return Await.result(sums.unaccepted(List.of(plan), until).collectList());
    }
}
