package org.shoulashou.ledger.board;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.adjusting.AdjustmentView;
import org.shoulashou.ledger.adjusting.Adjustments;
import org.shoulashou.ledger.board.ReadPairs.MissingContact;
import org.shoulashou.ledger.board.ReadPairs.PairsBoard;
import org.shoulashou.ledger.board.ReadPairs.WaitingNote;
import org.shoulashou.ledger.board.ReadPairs.WaitingPair;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.ledger.reports.ReportState;
import org.shoulashou.ledger.reports.ReportView;
import org.shoulashou.ledger.reports.Reports;
import org.shoulashou.ledger.reports.ShowReports;
import org.shoulashou.ledger.tables.TaskRow;
import org.shoulashou.ledger.tables.TaskRows;
import org.shoulashou.platform.sheets.Sheets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple7;

/** What is late, what comes due, and whose turn it is with what was reported. */
@RestController
@RequestMapping("/api/ledger/board")
class DeadlinesController {

    private static final int MOST_FINDINGS = 100;

    private final TaskRows rows;
    private final Reports reports;
    private final ShowReports show;
    private final Adjustments adjustments;
    private final Plans plans;
    private final Sights sights;
    private final ReadPairs pairs;
    private final Sheets sheets;

    DeadlinesController(
            TaskRows rows,
            Reports reports,
            ShowReports show,
            Adjustments adjustments,
            Plans plans,
            Sights sights,
            ReadPairs pairs,
            Sheets sheets) {
        this.rows = rows;
        this.reports = reports;
        this.show = show;
        this.adjustments = adjustments;
        this.plans = plans;
        this.sights = sights;
        this.pairs = pairs;
        this.sheets = sheets;
    }

    /**
     * The board.
     *
     * @param selfChecks reports that whoever entered them has to check or mend
     * @param checks     reports that wait for a second person
     * @param corrections accepted reports with a correction that waits for a second person
     * @param findings   accepted reports in which a spot check found something
     * @param decisions  adjustments that the reader may decide about
     * @param notes      of co-buildings, that wait for a second person
     * @param pairs      of organisations, that wait for a second person
     * @param contacts   months without a contact in a co-building and quarters without a report, near their end or after it
     */
    record LedgerBoard(
            List<TaskRow> late,
            List<TaskRow> due,
            List<ReportView> selfChecks,
            List<ReportView> checks,
            List<ReportView> corrections,
            List<ReportView> findings,
            List<DecisionRow> decisions,
            List<WaitingNote> notes,
            List<WaitingPair> pairs,
            List<MissingContact> contacts) {}

    /** An adjustment with the plan and task that it is about. */
    record DecisionRow(String plan, String task, AdjustmentView adjustment) {}

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<LedgerBoard> board(Caller caller) {
        return Mono.zip(
                        tasks(caller),
                        waiting(caller, ReportState.ENTERED),
                        waiting(caller, ReportState.RETURNED),
                        waiting(caller, ReportState.CHECKED),
                        shown(caller, reports::withOpenCorrections),
                        shown(caller, reports::withFindings),
                        decisions(caller))
                .zipWith(sights.of(caller).flatMap(sight -> pairs.of(sight, caller)))
                .map(all -> board(Waiting.of(all.getT1()), all.getT2()));
    }

    @GetMapping("/export")
    @Needs(LEDGER_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(Caller caller, ServerHttpRequest request) {
        return board(caller)
                .map(board -> sheets.whole(BoardFile.SHEET, Flux.fromIterable(BoardFile.lines(board)), request));
    }

    private record Waiting(
            List<TaskRow> tasks,
            List<ReportView> entered,
            List<ReportView> returned,
            List<ReportView> checked,
            List<ReportView> corrections,
            List<ReportView> findings,
            List<DecisionRow> decisions) {

        static Waiting of(
                Tuple7<
                                List<TaskRow>,
                                List<ReportView>,
                                List<ReportView>,
                                List<ReportView>,
                                List<ReportView>,
                                List<ReportView>,
                                List<DecisionRow>>
                        all) {
            return new Waiting(
                    all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6(), all.getT7());
        }
    }

    private static LedgerBoard board(Waiting waiting, PairsBoard pairs) {
        return new LedgerBoard(
                of(waiting.tasks(), Urgency.LATE),
                of(waiting.tasks(), Urgency.DUE),
                joined(waiting.returned(), waiting.entered()),
                waiting.checked(),
                waiting.corrections(),
                waiting.findings(),
                waiting.decisions(),
                pairs.notes(),
                pairs.pairs(),
                pairs.contacts());
    }

    private Mono<List<TaskRow>> tasks(Caller caller) {
        return Flux.fromIterable(plans.all())
                .filter(plan -> !plan.closed())
                .concatMap(plan -> rows.of(plan, caller))
                .collectSortedList(Comparator.comparing(TaskRow::due));
    }

    private Mono<List<ReportView>> waiting(Caller caller, ReportState state) {
        return sights.of(caller)
                .flatMapMany(sight -> reports.in(state, sight))
                .collectList()
                .flatMap(all -> show.all(all, caller));
    }

    private Mono<List<ReportView>> shown(Caller caller, Function<Sight, Flux<Report>> which) {
        return sights.of(caller)
                .flatMapMany(which)
                .take(MOST_FINDINGS)
                .collectList()
                .flatMap(all -> show.all(all, caller));
    }

    private Mono<List<DecisionRow>> decisions(Caller caller) {
        return Flux.fromIterable(plans.all())
                .concatMap(plan -> adjustments.openOf(plan.id()))
                .map(adjustment -> new DecisionRow(
                        adjustment.plan(), adjustment.line().split("/")[1], AdjustmentView.of(adjustment, caller)))
                .filter(row -> !row.adjustment().allowedActions().isEmpty())
                .collectList();
    }

    private static List<TaskRow> of(List<TaskRow> all, Urgency urgency) {
        return all.stream().filter(row -> row.urgency() == urgency).toList();
    }

    private static List<ReportView> joined(List<ReportView> first, List<ReportView> then) {
        List<ReportView> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }
}
