package org.shoulashou.coverage.pages;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.platform.answers.Answer;
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

/** Figures: from one's own place down to the class, and no further but for the school's own people. */
@RestController
@RequestMapping("/api/coverage")
class CoverageController {

    private final KeptPages pages;
    private final ShowCoverage show;
    private final ShowCalls calls;
    private final NameNodes names;

    CoverageController(KeptPages pages, ShowCoverage show, ShowCalls calls, NameNodes names) {
        this.pages = pages;
        this.show = show;
        this.calls = calls;
        this.names = names;
    }

    /** Where somebody begins: on what they stand. */
    @GetMapping
    @Needs(COVERAGE_READ)
    Mono<List<CoveredNode>> begin(Caller caller) {
        List<Scope> own = caller.reach(COVERAGE_READ).scopes().stream()
                .map(scope -> scope.equals(Scope.EVERYTHING) ? Scope.place("CN") : scope)
                .toList();
        return names.of(own).map(known -> own.stream().map(known::of).toList());
    }

    @GetMapping("/places/{id}")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<Answer<CoveragePage>> place(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Sided side) {
        return pages.of(new Asked(Scope.place(id), programme, year, side), caller);
    }

    @GetMapping("/schools/{id}")
    @Needs(value = COVERAGE_READ, on = "school", in = "id")
    Mono<Answer<CoveragePage>> school(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Sided side) {
        return pages.of(new Asked(Scope.school(id), programme, year, side), caller);
    }

    @GetMapping("/classes/{id}")
    @Needs(value = COVERAGE_READ, on = "class", in = "id")
    Mono<Answer<CoveragePage>> schoolClass(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Sided side) {
        return pages.of(new Asked(Scope.schoolClass(id), programme, year, side), caller);
    }

    /** The matrix: for each place in this one, with which places its pupils have friends. */
    @GetMapping("/places/{id}/friends")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<List<CoveragePage.FriendsAt>> friends(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Sided side) {
        return show.matrix(new Asked(Scope.place(id), programme, year, side), caller);
    }

    @GetMapping("/places/{id}/calls")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<List<SchoolToCall>> calls(@PathVariable String id) {
        return calls.in(id);
    }

    @GetMapping("/places/{id}/calls/export")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> callsExport(@PathVariable String id, ServerHttpRequest request) {
        return calls.file(id, request);
    }
}
