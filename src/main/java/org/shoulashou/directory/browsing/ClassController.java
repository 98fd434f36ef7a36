package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.CLASSES_READ;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.SchoolClass;
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
@RequestMapping("/api/classes")
class ClassController {

    private final Classes classes;
    private final ClassRows rows;
    private final PupilCards cards;

    ClassController(Classes classes, ClassRows rows, PupilCards cards) {
        this.classes = classes;
        this.rows = rows;
        this.cards = cards;
    }

    @GetMapping
    @Needs(value = CLASSES_READ, on = "seen-school", in = "school")
    Mono<Page<ClassRow>> list(
            Caller caller, @RequestParam(required = false) @Nullable String school, @Valid PageRequest asked) {
        return classes.within(caller.reach(CLASSES_READ), school, asked).flatMap(this::inRows);
    }

    @GetMapping("/{id}")
    @Needs(value = CLASSES_READ, on = "class", in = "id")
    Mono<ClassPage> show(Caller caller, @PathVariable String id) {
        return classes.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(schoolClass -> page(schoolClass, caller));
    }

    private Mono<Page<ClassRow>> inRows(Page<SchoolClass> page) {
        return rows.of(page.items()).map(items -> new Page<>(items, page.page(), page.size(), page.total()));
    }

    private Mono<ClassPage> page(SchoolClass schoolClass, Caller caller) {
        return Mono.zip(rows.of(schoolClass), code(schoolClass, caller))
                .map(both -> ClassPage.of(both.getT1(), both.getT2().orElse(null), caller, schoolClass.scopes()));
    }

    /** League staff see that there is a class, and not how its pupils come in. */
    private Mono<Optional<String>> code(SchoolClass schoolClass, Caller caller) {
        return caller.may(PUPILS_READ, schoolClass.scopes())
                ? cards.codeOf(schoolClass.id()).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }
}
