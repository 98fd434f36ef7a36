package org.shoulashou.ledger.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.board.DeadlinesController.DecisionRow;
import org.shoulashou.ledger.board.DeadlinesController.LedgerBoard;
import org.shoulashou.ledger.board.ReadPairs.MissingContact;
import org.shoulashou.ledger.board.ReadPairs.WaitingNote;
import org.shoulashou.ledger.board.ReadPairs.WaitingPair;
import org.shoulashou.ledger.plans.LedgerTerms;
import org.shoulashou.ledger.reports.ReportView;
import org.shoulashou.ledger.tables.TaskRow;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** The board as an Excel file: a line for each thing that is late, comes due or waits for somebody. */
final class BoardFile {

    private static final Text LATE = new Text("已经逾期", "Late");
    private static final Text DUE = new Text("快到期", "Due soon");
    private static final Text SELF_CHECK = new Text("等填报人自查或修改", "Waits for whoever entered it");
    private static final Text CHECK = new Text("等第二个人审定", "Waits for a second person");
    private static final Text CORRECTION = new Text("更正等第二个人审批", "Correction waits for a second person");
    private static final Text FINDING = new Text("抽查发现问题，等更正", "Spot check found something");
    private static final Text DECISION = new Text("任务数调整，等决定", "Adjustment to decide");
    private static final Text NO_CONTACT = new Text("单位共建没有联系", "Co-building without a contact");
    private static final Text NO_REPORT = new Text("单位共建没有报送", "Co-building without a report");

    static final Sheet<Line> SHEET = Sheet.<Line>named(new Text("催办", "Deadlines"))
            .bilingual(new Text("情况", "State"), Line::state)
            .bilingual(new Text("事项", "What"), Line::what)
            .bilingual(new Text("地区", "Place"), Line::place)
            .text(new Text("填报人", "By"), Line::by)
            .date(new Text("期限或日期", "Due, or of"), Line::day)
            .number(new Text("还差", "Missing"), Line::missing)
            .defining(LedgerTerms.OF_THE_BOARD);

    private BoardFile() {}

    /** @param by absent where nobody has done anything yet */
    record Line(
            Text state,
            Text what,
            @Nullable Text place,
            @Nullable String by,
            @Nullable LocalDate day,
            @Nullable Number missing) {}

    static List<Line> lines(LedgerBoard board) {
        Stream<Line> tasks = Stream.concat(tasks(LATE, board.late()), tasks(DUE, board.due()));
        Stream<Line> reports = Stream.of(
                        reports(SELF_CHECK, board.selfChecks()),
                        reports(CHECK, board.checks()),
                        reports(CORRECTION, board.corrections()),
                        reports(FINDING, board.findings()))
                .flatMap(lines -> lines);
        Stream<Line> pairs = Stream.of(
                        board.contacts().stream().map(BoardFile::contact),
                        board.notes().stream().map(BoardFile::note),
                        board.pairs().stream().map(BoardFile::pair))
                .flatMap(lines -> lines);
        Stream<Line> decisions = board.decisions().stream().map(BoardFile::decision);
        return Stream.of(tasks, reports, pairs, decisions)
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Line> tasks(Text state, List<TaskRow> rows) {
        return rows.stream().map(row -> new Line(state, row.name(), row.placeName(), null, row.due(), row.gap()));
    }

    private static Stream<Line> reports(Text state, List<ReportView> reports) {
        return reports.stream()
                .map(report ->
                        new Line(state, report.taskName(), report.whereName(), report.author(), report.on(), null));
    }

    private static Line decision(DecisionRow row) {
        return new Line(
                DECISION,
                same(row.adjustment().reason()),
                null,
                row.adjustment().author(),
                null,
                null);
    }

    private static Line contact(MissingContact row) {
        Text what = two(row.unit(), row.township());
        return new Line(row.monthly() ? NO_CONTACT : NO_REPORT, what, row.placeName(), null, row.due(), null);
    }

    private static Line note(WaitingNote row) {
        return new Line(CHECK, two(row.unit(), row.township()), null, row.by(), row.on(), null);
    }

    private static Line pair(WaitingPair row) {
        return new Line(CHECK, two(row.inland(), row.partner()), null, row.by(), null, null);
    }

    private static Text two(String one, String other) {
        return same(one + " – " + other);
    }

    private static Text same(String typed) {
        return new Text(typed, typed);
    }
}
