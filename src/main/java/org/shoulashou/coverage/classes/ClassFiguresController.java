package org.shoulashou.coverage.classes;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Below a class there is what happened, and for its own school the pupils. */
@RestController
@RequestMapping("/api/coverage/classes/{id}")
class ClassFiguresController {

    private final ShowClass show;
    private final CoveragePages pages;
    private final Sheets sheets;

    ClassFiguresController(ShowClass show, CoveragePages pages, Sheets sheets) {
        this.show = show;
        this.pages = pages;
        this.sheets = sheets;
    }

    /** Days and deeds for whoever knows the pupils, months for others, and no child. */
    @GetMapping("/events")
    @Needs(value = COVERAGE_READ, on = "class", in = "id")
    Mono<ClassEvents> events(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year) {
        return show.events(id, programme, year, caller);
    }

    /** The figures and what happened; the pupils stay on the page. */
    @GetMapping("/export")
    @Needs(value = COVERAGE_READ, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return pages.of(new Asked(Scope.schoolClass(id), programme, year, null), caller)
                .zipWhen(page -> show.events(id, page.programme(), page.year(), caller))
                .map(both -> sheets.grid(ClassFile.grid(both.getT1(), both.getT2(), locale), locale));
    }

    @GetMapping("/pupils")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<List<CountedPupil>> pupils(@PathVariable String id) {
        return show.pupils(id);
    }
}
