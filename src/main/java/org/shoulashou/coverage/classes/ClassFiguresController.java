package org.shoulashou.coverage.classes;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Below a class there is what happened, and for its own school the pupils. */
@RestController
@RequestMapping("/api/coverage/classes/{id}")
class ClassFiguresController {

    private final ShowClass show;

    ClassFiguresController(ShowClass show) {
        this.show = show;
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

    @GetMapping("/pupils")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<List<CountedPupil>> pupils(@PathVariable String id) {
        return show.pupils(id);
    }
}
