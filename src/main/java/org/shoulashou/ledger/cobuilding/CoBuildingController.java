package org.shoulashou.ledger.cobuilding;

import static org.shoulashou.accounts.Permission.LEDGER_CHECK;
import static org.shoulashou.accounts.Permission.LEDGER_READ;
import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.cobuilding.BuildTogether.Done;
import org.shoulashou.ledger.cobuilding.BuildTogether.Two;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Units and townships that build together: the list, one of them, and what was done. */
@RestController
@RequestMapping("/api/ledger/co-buildings")
class CoBuildingController {

    private final BuildTogether together;
    private final CoBuildings pairs;
    private final Plans plans;
    private final Sights sights;
    private final Places places;

    CoBuildingController(BuildTogether together, CoBuildings pairs, Plans plans, Sights sights, Places places) {
        this.together = together;
        this.pairs = pairs;
        this.plans = plans;
        this.sights = sights;
        this.places = places;
    }

    record NewCoBuilding(
            @NotBlank @Size(max = 60) String plan,
            @NotNull Integer year,
            @NotBlank @Size(max = 100) String unit,
            @NotBlank @Size(max = 100) String township,
            @NotBlank @Size(max = 20) String place) {}

    /** @param yuan for money only */
    record NewCoNote(
            @NotNull Long version,
            @NotBlank @Size(max = 60) String key,
            @NotNull Kind kind,
            @NotNull LocalDate on,
            @Size(max = 60) @Nullable String what,

            @Positive @Digits(integer = 9, fraction = 2) @Nullable
            BigDecimal yuan,

            @NotBlank @Size(max = 1000) String said) {

        Done done() {
            return new Done(key, kind, on, what, yuan == null ? null : Hundredths.of(yuan), said.strip());
        }
    }

    record CoNoteStriking(
            @NotNull Long version,
            @NotBlank @Size(max = 300) String reason) {}

    record CoNoteAcceptance(@NotNull Long version) {}

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<Page<CoBuildingView>> list(
            Caller caller, @RequestParam(required = false) @Nullable String plan, @Valid PageRequest asked) {
        return sights.of(caller)
                .flatMap(sight -> pairs.page(sight, plan, asked))
                .zipWhen(page -> names(page.items()))
                .map(both -> both.getT1().map(pair -> view(pair, both.getT2(), caller)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(LEDGER_REPORT)
    Mono<CoBuildingView> begin(@Valid @RequestBody NewCoBuilding form, Caller caller) {
        Two two = new Two(
                form.plan(), form.year(), form.unit().strip(), form.township().strip(), form.place());
        return together.begin(two, caller).flatMap(pair -> view(pair, caller));
    }

    @GetMapping("/{id}")
    @Needs(value = LEDGER_READ, on = "co-building", in = "id")
    Mono<CoBuildingView> one(@PathVariable String id, Caller caller) {
        return pairs.find(id)
                .flatMap(pair -> view(pair, caller))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    @PostMapping("/{id}/notes")
    @Needs(value = LEDGER_REPORT, on = "co-building", in = "id")
    Mono<CoBuildingView> note(@PathVariable String id, @Valid @RequestBody NewCoNote form, Caller caller) {
        return together.note(id, form.version(), form.done(), caller).flatMap(pair -> view(pair, caller));
    }

    @PostMapping("/{id}/notes/{note}/acceptance")
    @Needs(value = LEDGER_CHECK, on = "co-building", in = "id")
    Mono<CoBuildingView> accept(
            @PathVariable String id,
            @PathVariable String note,
            @Valid @RequestBody CoNoteAcceptance form,
            Caller caller) {
        return together.accept(id, form.version(), note, caller).flatMap(pair -> view(pair, caller));
    }

    @PostMapping("/{id}/notes/{note}/striking")
    @Needs(value = LEDGER_REPORT, on = "co-building", in = "id")
    Mono<CoBuildingView> strike(
            @PathVariable String id,
            @PathVariable String note,
            @Valid @RequestBody CoNoteStriking form,
            Caller caller) {
        return together.strike(id, form.version(), note, form.reason().strip(), caller)
                .flatMap(pair -> view(pair, caller));
    }

    private Mono<CoBuildingView> view(CoBuilding pair, Caller caller) {
        return names(List.of(pair)).map(names -> view(pair, names, caller));
    }

    private CoBuildingView view(CoBuilding pair, Map<String, Text> names, Caller caller) {
        return CoBuildingView.of(pair, plans.needed(pair.plan()), names, caller);
    }

    private Mono<Map<String, Text>> names(Collection<CoBuilding> of) {
        return places.namesOf(of.stream().map(CoBuilding::place).distinct().toList());
    }
}
