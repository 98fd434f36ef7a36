package org.shoulashou.coverage.months;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.months.ShowClosed.Asked;
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

/** A closed month from the country down to the class, as pages and as Excel files. */
@RestController
@RequestMapping("/api/coverage")
class ClosedController {

    private final ShowClosed show;
    private final ExportClosed export;

    ClosedController(ShowClosed show, ExportClosed export) {
        this.show = show;
        this.export = export;
    }

    @GetMapping("/places/{id}/closed")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ClosedMonthPage> place(
            Caller caller,
            @PathVariable String id,
            @RequestParam String programme,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer year) {
        return show.of(new Asked(Scope.place(id), programme, month, year), caller);
    }

    @GetMapping("/schools/{id}/closed")
    @Needs(value = COVERAGE_READ, on = "school", in = "id")
    Mono<ClosedMonthPage> school(
            Caller caller,
            @PathVariable String id,
            @RequestParam String programme,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer year) {
        return show.of(new Asked(Scope.school(id), programme, month, year), caller);
    }

    @GetMapping("/classes/{id}/closed")
    @Needs(value = COVERAGE_READ, on = "class", in = "id")
    Mono<ClosedMonthPage> schoolClass(
            Caller caller,
            @PathVariable String id,
            @RequestParam String programme,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer year) {
        return show.of(new Asked(Scope.schoolClass(id), programme, month, year), caller);
    }

    @GetMapping("/places/{id}/closed/export")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> placeFile(
            Caller caller,
            @PathVariable String id,
            @RequestParam String programme,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer year,
            ServerHttpRequest request) {
        return show.of(new Asked(Scope.place(id), programme, month, year), caller)
                .map(page -> export.of(page, request));
    }

    @GetMapping("/schools/{id}/closed/export")
    @Needs(value = COVERAGE_READ, on = "school", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> schoolFile(
            Caller caller,
            @PathVariable String id,
            @RequestParam String programme,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer year,
            ServerHttpRequest request) {
        return show.of(new Asked(Scope.school(id), programme, month, year), caller)
                .map(page -> export.of(page, request));
    }
}
