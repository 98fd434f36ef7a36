package org.shoulashou.directory.roll;

import static org.shoulashou.accounts.Permission.CLASSES_OPEN;
import static org.shoulashou.accounts.Permission.PUPILS_ENROL;
import static org.shoulashou.accounts.Permission.SCHOOLS_OPEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class RollController {

    private final EnterSchools enter;
    private final ChangePupils change;
    private final Classes classes;

    RollController(EnterSchools enter, ChangePupils change, Classes classes) {
        this.enter = enter;
        this.change = change;
        this.classes = classes;
    }

    record Entered(String id) {}

    record Names(
            @NotBlank @Size(max = 60) String zh,
            @NotBlank @Size(max = 90) String en) {

        Text text() {
            return new Text(zh.strip(), en.strip());
        }
    }

    record NewSchool(@Valid @NotNull Names names) {}

    record ClassParticulars(
            @Valid @NotNull Names names, @NotNull Integer grade) {}

    record Leaving(@NotNull Long version) {}

    record Move(@NotNull Long version, @NotBlank String to) {}

    @PostMapping("/places/{id}/schools")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = SCHOOLS_OPEN, on = "place", in = "id")
    Mono<Entered> enterSchool(@PathVariable String id, @Valid @RequestBody NewSchool school, Caller caller) {
        return enter.school(id, school.names().text(), caller).map(entered -> new Entered(entered.id()));
    }

    @PostMapping("/schools/{id}/classes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = CLASSES_OPEN, on = "school", in = "id")
    Mono<Entered> enterClass(@PathVariable String id, @Valid @RequestBody ClassParticulars given, Caller caller) {
        return enter.schoolClass(id, given.names().text(), given.grade(), caller)
                .map(entered -> new Entered(entered.id()));
    }

    @PostMapping("/classes/{id}/pupils/{pupilId}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Void> leave(
            @PathVariable String id, @PathVariable String pupilId, @Valid @RequestBody Leaving given, Caller caller) {
        return change.leave(id, pupilId, given.version(), caller);
    }

    /** Needs the right in both classes; one out of reach is answered like one that is not there. */
    @PostMapping("/classes/{id}/pupils/{pupilId}/move")
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Entered> move(
            @PathVariable String id, @PathVariable String pupilId, @Valid @RequestBody Move given, Caller caller) {
        return classes.find(given.to())
                .filter(to -> caller.may(PUPILS_ENROL, to.scopes()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(SchoolClass::id)
                .flatMap(to -> change.move(id, pupilId, given.version(), to, caller))
                .map(moved -> new Entered(moved.id()));
    }
}
