package org.shoulashou.ledger.tables;

import static org.shoulashou.accounts.Permission.LEDGER_KEEP;
import static org.shoulashou.accounts.Permission.LEDGER_READ;
import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.adjusting.AdjustmentView;
import org.shoulashou.ledger.adjusting.Adjustments;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.ledger.reports.ReportView;
import org.shoulashou.ledger.reports.Reports;
import org.shoulashou.ledger.reports.ShowReports;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looking at plans and their tasks: as a list, as the published tables, and one by one. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    private final Plans plans;
    private final TaskRows rows;
    private final Adjustments adjustments;
    private final Reports reports;
    private final ShowReports showReports;
    private final Sights sights;
    private final DefineTable define;
    private final TableWorkbook workbook;

    LedgerController(
            Plans plans,
            TaskRows rows,
            Adjustments adjustments,
            Reports reports,
            ShowReports showReports,
            Sights sights,
            DefineTable define,
            TableWorkbook workbook) {
        this.plans = plans;
        this.rows = rows;
        this.adjustments = adjustments;
        this.reports = reports;
        this.showReports = showReports;
        this.sights = sights;
        this.define = define;
        this.workbook = workbook;
    }

    record LedgerPlanRow(
            String id,
            Text name,
            boolean closed,
            List<Integer> years,
            List<PlanTable.Place> places,
            boolean coBuilding,
            boolean organisations) {}

    record LedgerTaskPage(
            String plan,
            Text planName,
            Text source,
            Text name,
            @Nullable Text project,
            Text unit,
            Text where,
            @Nullable Text budget,
            @Nullable Integer month,
            List<Text> departments,
            boolean counted,
            List<TaskRow> lines,
            PlanTable.Total total,
            List<ReportView> reports,
            List<AdjustmentView> adjustments,
            List<String> allowedActions) {}

    @GetMapping("/plans")
    @Needs(LEDGER_READ)
    Flux<LedgerPlanRow> plans(Caller caller) {
        return sights.of(caller).flatMapMany(this::planRows);
    }

    @GetMapping("/tasks")
    @Needs(LEDGER_READ)
    Mono<Page<TaskRow>> tasks(
            Caller caller,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @Valid PageRequest asked) {
        Flux<TaskRow> wanted = rows.all(caller)
                .filter(row -> plan == null || row.plan().equals(plan))
                .filter(row -> year == null || year.equals(String.valueOf(row.year())))
                .filter(row -> place == null || row.place().equals(place))
                .filter(row -> urgency == null || row.urgency() == urgency)
                .filter(row -> isNamed(row, asked.text()));
        return wanted.collectList().map(all -> page(all, asked));
    }

    @GetMapping("/plans/{id}/table")
    @Needs(LEDGER_READ)
    Mono<PlanTable> table(Caller caller, @PathVariable String id) {
        Plan plan = plans.needed(id);
        return rows.of(plan, caller).collectList().map(all -> define.of(shown(PlanTable.of(plan, all))));
    }

    @GetMapping("/plans/{id}/table/export")
    @Needs(LEDGER_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return table(caller, id)
                .zipWith(adjustments.of(id).collectList())
                .map(both -> workbook.attachment(both.getT1(), both.getT2(), request));
    }

    @GetMapping("/plans/{id}/tasks/{task}")
    @Needs(LEDGER_READ)
    Mono<LedgerTaskPage> task(Caller caller, @PathVariable String id, @PathVariable String task) {
        Plan plan = plans.needed(id);
        Task found = plan.task(task).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
        return rows.of(plan, caller)
                .filter(row -> row.task().equals(task))
                .collectList()
                .filter(own -> !own.isEmpty())
                .flatMap(own -> page(plan, found, own, caller))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<LedgerTaskPage> page(Plan plan, Task task, List<TaskRow> own, Caller caller) {
        List<String> keys = own.stream().map(TaskRow::key).toList();
        Mono<List<ReportView>> reported = sights.of(caller)
                .flatMapMany(sight -> reports.against(keys, sight))
                .collectList()
                .flatMap(all -> showReports.all(all, caller));
        Mono<List<AdjustmentView>> adjusted = adjustments
                .of(plan.id())
                .filter(each -> keys.contains(each.line()))
                .map(each -> AdjustmentView.of(each, caller))
                .collectList();
        return Mono.zip(reported, adjusted, mayKeep(plan, caller))
                .map(all -> page(plan, task, own, all.getT1(), all.getT2(), actions(task, all.getT3(), caller)));
    }

    private static LedgerTaskPage page(
            Plan plan,
            Task task,
            List<TaskRow> own,
            List<ReportView> reported,
            List<AdjustmentView> adjusted,
            List<String> actions) {
        return new LedgerTaskPage(
                plan.id(),
                plan.names(),
                plan.source(),
                task.names(),
                task.project(),
                task.unit(),
                task.source(),
                task.budget(),
                task.month(),
                plan.departmentsOf(task),
                task.counted() != null,
                own,
                PlanTable.total(own),
                reported,
                adjusted,
                actions);
    }

    private Mono<Boolean> mayKeep(Plan plan, Caller caller) {
        return sights.places(List.of(plan.keeper()))
                .map(found -> found.values().stream().anyMatch(place -> Sights.may(caller, LEDGER_KEEP, place.line())));
    }

    private static List<String> actions(Task task, boolean mayKeep, Caller caller) {
        boolean reports = task.counted() == null && caller.may(LEDGER_REPORT);
        if (mayKeep) {
            return reports ? List.of("report", "adjust") : List.of("adjust");
        }
        return reports ? List.of("report") : List.of();
    }

    private static PlanTable shown(PlanTable table) {
        if (table.sections().isEmpty()) {
            throw PlatformProblems.NOT_FOUND.refusal();
        }
        return table;
    }

    private Flux<LedgerPlanRow> planRows(Sight sight) {
        return Flux.fromIterable(plans.all())
                .concatMap(plan -> row(plan, sight))
                .filter(row -> !row.places().isEmpty());
    }

    private Mono<LedgerPlanRow> row(Plan plan, Sight sight) {
        List<String> codes = plan.lines().map(Line::place).distinct().toList();
        return sights.places(codes).map(places -> row(plan, sight, codes, places));
    }

    private static LedgerPlanRow row(Plan plan, Sight sight, List<String> codes, Map<String, Place> places) {
        List<PlanTable.Place> seen = codes.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .filter(sight::shows)
                .map(place -> new PlanTable.Place(place.code(), place.names()))
                .toList();
        boolean organisations = plan.tasks().stream()
                .anyMatch(task -> task.counted() != null
                        && task.counted().what().isInTheLedger()
                        && !task.counted().what().isOfCoBuilding());
        return new LedgerPlanRow(
                plan.id(),
                plan.names(),
                plan.closed(),
                plan.years().stream().map(Plan.Year::year).toList(),
                seen,
                plan.coBuilding() != null,
                organisations);
    }

    private static boolean isNamed(TaskRow row, String typed) {
        return SearchWords.find(
                typed,
                row.name().zh(),
                row.name().en(),
                row.placeName().zh(),
                row.placeName().en());
    }

    private static Page<TaskRow> page(List<TaskRow> all, PageRequest asked) {
        List<TaskRow> items =
                all.stream().skip(asked.offset()).limit(asked.length()).toList();
        return new Page<>(items, asked.number(), asked.length(), all.size());
    }
}
