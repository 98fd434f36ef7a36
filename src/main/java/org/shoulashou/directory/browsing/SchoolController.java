package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.SCHOOLS_READ;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.browsing.SchoolRows.SchoolRow;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/schools")
class SchoolController {

    private final Schools schools;
    private final SchoolRows rows;

    SchoolController(Schools schools, SchoolRows rows) {
        this.schools = schools;
        this.rows = rows;
    }

    @GetMapping
    @Needs(value = SCHOOLS_READ, on = "place", in = "place")
    Mono<Page<SchoolRow>> list(
            Caller caller, @RequestParam(required = false) @Nullable String place, @Valid PageRequest asked) {
        return schools.within(caller.reach(SCHOOLS_READ), place, asked).flatMap(this::inRows);
    }

    @GetMapping("/{id}")
    @Needs(value = SCHOOLS_READ, on = "seen-school", in = "id")
    Mono<SchoolPage> show(@PathVariable String id, Caller caller) {
        return schools.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(school -> page(school, caller));
    }

    private Mono<SchoolPage> page(School school, Caller caller) {
        return rows.of(school).map(row -> SchoolPage.of(row, caller, school.scopes()));
    }

    private Mono<Page<SchoolRow>> inRows(Page<School> page) {
        return rows.of(page.items()).map(items -> new Page<>(items, page.page(), page.size(), page.total()));
    }
}
