package org.shoulashou.coverage.pages;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.TaskTable.TaskLine;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The task table of a programme, which holds no more than the programme's own page shows. */
@RestController
@RequestMapping("/api/coverage/programmes/{id}")
class TaskTableController {

    private final Programmes programmes;
    private final ReadCoverage read;
    private final NameNodes names;
    private final Sheets sheets;

    TaskTableController(Programmes programmes, ReadCoverage read, NameNodes names, Sheets sheets) {
        this.programmes = programmes;
        this.read = read;
        this.names = names;
        this.sheets = sheets;
    }

    @GetMapping
    @Needs(COVERAGE_READ)
    Mono<TaskTable> table(Caller caller, @PathVariable String id) {
        return programmes
                .seenBy(caller.reach(COVERAGE_READ), id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(KeptProgramme::programme)
                .flatMap(read::targets)
                .zipWhen(targets -> names.of(
                        targets.lines().keySet().stream().map(Scope::place).toList()))
                .map(both ->
                        TaskTable.of(both.getT1(), both.getT2(), opens(both.getT1(), caller.reach(COVERAGE_READ))));
    }

    private static Predicate<String> opens(Targets targets, Reach reach) {
        return place -> reach.everything()
                || targets.lines().getOrDefault(place, List.of()).stream()
                        .anyMatch(reach.ids(ScopeKind.PLACE)::contains);
    }

    @GetMapping("/export")
    @Needs(COVERAGE_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return table(caller, id).map(table -> sheets.whole(sheet(table), Flux.fromIterable(table.lines()), request));
    }

    /** Without a sum under it: quotas of cities, of years and of the whole programme count the same people. */
    private static Sheet<TaskLine> sheet(TaskTable table) {
        Sheet<TaskLine> sheet = Sheet.<TaskLine>named(new Text("{0} 任务表", "Tasks of {0}").with(table.names()))
                .bilingual(new Text("项目", "Task"), TaskLine::task)
                .bilingual(new Text("地区", "Place"), line -> nameOf(line.place()))
                .bilingual(new Text("单位", "Unit"), TaskLine::unit);
        for (Integer year : table.years()) {
            sheet = sheet.number(new Text(year + " 任务数", year + " target"), line -> cell(line, year, true))
                    .number(new Text(year + " 已通信", year + " corresponded"), line -> cell(line, year, false));
        }
        return sheet.number(
                        new Text("合计任务数", "Total target"), line -> line.sum().amount())
                .number(new Text("合计已结对", "Total paired"), line -> line.sum().paired())
                .number(
                        new Text("合计已通信", "Total corresponded"),
                        line -> line.sum().corresponded())
                .bilingual(new Text("依据", "Source"), TaskLine::source)
                .text(new Text("调整", "Adjusted"), line -> String.join("; ", line.adjusted()));
    }

    private static @Nullable Text nameOf(@Nullable CoveredNode place) {
        return place == null ? null : place.names();
    }

    private static @Nullable Number cell(TaskLine line, int year, boolean target) {
        return line.cells().stream()
                .filter(cell -> cell.year() == year)
                .map(cell -> target ? cell.target().amount() : cell.target().corresponded())
                .findFirst()
                .orElse(null);
    }
}
