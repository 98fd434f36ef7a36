package org.shoulashou.safeguarding.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_RAISE;
import static org.shoulashou.accounts.Permission.FAMILY_CONCERN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A guardian, or somebody of the school, raises a concern. Whoever raised it sees no more of it than this answer. */
@RestController
@RequestMapping("/api")
class RaiseController {

    private static final int LONGEST = 2000;

    private final Concerns concerns;
    private final Pupils pupils;

    RaiseController(Concerns concerns, Pupils pupils) {
        this.concerns = concerns;
        this.pupils = pupils;
    }

    /** @param once a fresh word of the page: the same form sent twice is one concern */
    record OwnChildConcern(
            @NotBlank @Size(max = 60) String once,
            @NotNull Matter matter,
            @NotBlank @Size(max = LONGEST) String text) {}

    /** @param pupils of the class, first the one whom it is about */
    record ClassConcern(
            @NotBlank @Size(max = 60) String once,
            @NotNull Matter matter,
            @NotEmpty @Size(max = 10) List<@NotBlank String> pupils,
            @NotBlank @Size(max = LONGEST) String text) {}

    record ConcernReceived(boolean received) {}

    @PostMapping("/family/pupils/{id}/concerns")
    @Needs(value = FAMILY_CONCERN, on = "pupil", in = "id")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ConcernReceived> raise(@PathVariable String id, @Valid @RequestBody OwnChildConcern said, Caller guardian) {
        return pupils.find(id)
                .map(pupil -> concern(Source.GUARDIAN, said, List.of(child(pupil)), guardian))
                .flatMap(concerns::raise)
                .map(raised -> new ConcernReceived(true));
    }

    @PostMapping("/classes/{id}/concerns")
    @Needs(value = CONCERNS_RAISE, on = "class", in = "id")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ConcernReceived> raise(@PathVariable String id, @Valid @RequestBody ClassConcern said, Caller teacher) {
        OwnChildConcern form = new OwnChildConcern(said.once(), said.matter(), said.text());
        return pupils.withIds(said.pupils())
                .filter(pupil -> pupil.classId().equals(id))
                .collectMap(Pupil::id, RaiseController::child)
                .filter(found -> found.keySet().containsAll(said.pupils()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(found -> concern(Source.REVIEWER, form, inOrder(said.pupils(), found), teacher))
                .flatMap(concerns::raise)
                .map(raised -> new ConcernReceived(true));
    }

    private static List<Child> inOrder(List<String> ids, Map<String, Child> found) {
        return ids.stream().distinct().map(found::get).toList();
    }

    private static NewConcern concern(Source source, OwnChildConcern said, List<Child> children, Caller by) {
        String key = String.join("/", source.name(), by.accountId(), said.once());
        Evidence evidence = new Evidence("", said.text().strip(), List.of(), List.of());
        return new NewConcern(key, source, said.matter(), children, null, by.accountId(), evidence);
    }

    private static Child child(Pupil pupil) {
        return new Child(pupil.id(), pupil.schoolId(), pupil.classId());
    }
}
