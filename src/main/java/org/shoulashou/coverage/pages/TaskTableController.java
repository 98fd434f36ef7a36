package org.shoulashou.coverage.pages;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Languages;
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
        Locale locale = Languages.of(request);
        return table(caller, id).map(table -> sheets.grid(new TaskTableSheet(table, locale).grid(), locale));
    }
}
