package org.shoulashou.coverage.files;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.pages.CoveragePages;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Languages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stands on the pages of figures, to take along. */
@RestController
@RequestMapping("/api/coverage")
class FilesController {

    private final CoveragePages pages;
    private final Sheets sheets;

    FilesController(CoveragePages pages, Sheets sheets) {
        this.pages = pages;
        this.sheets = sheets;
    }

    /** As the page was narrowed. */
    record Narrowed(
            @Nullable String programme,
            @Nullable Integer year,
            @Nullable Sided side) {

        Asked of(Scope scope) {
            return new Asked(scope, programme, year, side);
        }
    }

    @GetMapping("/places/{id}/export")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> placeExport(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        return rows(narrowed.of(Scope.place(id)), caller, request);
    }

    @GetMapping("/schools/{id}/export")
    @Needs(value = COVERAGE_READ, on = "school", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> schoolExport(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        return rows(narrowed.of(Scope.school(id)), caller, request);
    }

    @GetMapping("/places/{id}/friends/export")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> friendsExport(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        Asked asked = narrowed.of(Scope.place(id));
        return Mono.zip(pages.nameOf(asked.scope()), pages.matrix(asked, caller))
                .map(both -> sheets.grid(MatrixFile.grid(both.getT1(), both.getT2(), locale), locale));
    }

    @GetMapping("/places/{id}/course/export")
    @Needs(value = COVERAGE_READ, on = "place", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> placeCourse(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        return course(narrowed.of(Scope.place(id)), caller, request);
    }

    @GetMapping("/schools/{id}/course/export")
    @Needs(value = COVERAGE_READ, on = "school", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> schoolCourse(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        return course(narrowed.of(Scope.school(id)), caller, request);
    }

    @GetMapping("/classes/{id}/course/export")
    @Needs(value = COVERAGE_READ, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> classCourse(
            Caller caller, @PathVariable String id, @Valid Narrowed narrowed, ServerHttpRequest request) {
        return course(narrowed.of(Scope.schoolClass(id)), caller, request);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> rows(Asked asked, Caller caller, ServerHttpRequest request) {
        return pages.of(asked, caller)
                .map(page -> sheets.whole(ExportCoverage.sheet(page), ExportCoverage.lines(page), request));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> course(Asked asked, Caller caller, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return pages.of(asked, caller).map(page -> sheets.grid(CourseFile.grid(page, locale), locale));
    }
}
