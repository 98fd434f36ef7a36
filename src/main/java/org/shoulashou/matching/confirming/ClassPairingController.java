package org.shoulashou.matching.confirming;

import static org.shoulashou.accounts.Permission.PAIRINGS_CONFIRM;
import static org.shoulashou.accounts.Permission.PAIRINGS_PEOPLE;
import static org.shoulashou.accounts.Permission.PAIRINGS_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.confirming.ClassPairingRow.Asking;
import org.shoulashou.matching.confirming.DecidePairings.NotDone;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.StartRun;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Paired classes: seen in numbers by the League, decided about by the two schools. */
@RestController
@RequestMapping("/api/class-pairings")
class ClassPairingController {

    private final ClassPairings classPairings;
    private final Pairings pairings;
    private final NameGroups names;
    private final ShowClassPairing show;
    private final DecidePairings decide;
    private final StartRun start;
    private final Clock clock;

    ClassPairingController(
            ClassPairings classPairings,
            Pairings pairings,
            NameGroups names,
            ShowClassPairing show,
            DecidePairings decide,
            StartRun start,
            Clock clock) {
        this.classPairings = classPairings;
        this.pairings = pairings;
        this.names = names;
        this.show = show;
        this.decide = decide;
        this.start = start;
        this.clock = clock;
    }

    record Confirming(@NotNull @Size(max = 200) List<@Valid Chosen> pairings) {}

    record Declining(
            @NotNull @Size(max = 200) List<@Valid Chosen> pairings,
            @NotNull Because because) {}

    record Changing(long version, @NotNull Because because) {}

    record Resuming(long version) {}

    /** @param notDone about which nothing was done, and why */
    record Decided(ClassPairingPage page, List<NotDone> notDone) {}

    record Sought(@NotBlank String runId) {}

    @GetMapping
    @Needs(PAIRINGS_READ)
    Mono<Page<ClassPairingRow>> list(
            Caller caller,
            @Valid PageRequest asked,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "false") boolean waiting) {
        Mono<ClassPairings.Filter> filter = waiting
                ? pairings.awaiting(keys(caller)).map(ids -> new ClassPairings.Filter(programme, ids))
                : Mono.just(new ClassPairings.Filter(programme, null));
        return filter.flatMap(narrowed -> classPairings.seenBy(caller.reach(PAIRINGS_READ), narrowed, asked))
                .zipWhen(page -> Mono.zip(names.of(page.items()), pairings.byClassPairing(ids(page))))
                .map(all -> rows(all.getT1(), all.getT2().getT1(), all.getT2().getT2(), caller));
    }

    @GetMapping("/{id}")
    @Needs(value = PAIRINGS_PEOPLE, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> show(@PathVariable String id, Caller caller) {
        return found(id).flatMap(classes -> show.of(classes, caller));
    }

    @PostMapping("/{id}/confirmation")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<Decided> confirm(@PathVariable String id, @Valid @RequestBody Confirming asked, Caller caller) {
        return found(id)
                .zipWhen(classes -> decide.confirm(classes, asked.pairings(), caller))
                .flatMap(done -> decided(done.getT1(), done.getT2(), caller));
    }

    @PostMapping("/{id}/refusal")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<Decided> decline(@PathVariable String id, @Valid @RequestBody Declining asked, Caller caller) {
        return found(id)
                .zipWhen(classes -> decide.decline(classes, asked.pairings(), asked.because(), caller))
                .flatMap(done -> decided(done.getT1(), done.getT2(), caller));
    }

    @PostMapping("/{id}/pairings/{pairing}/pause")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> pause(
            @PathVariable String id, @PathVariable String pairing, @Valid @RequestBody Changing asked, Caller caller) {
        Chosen chosen = new Chosen(pairing, asked.version());
        return found(id)
                .delayUntil(classes -> decide.pause(classes, chosen, asked.because(), caller))
                .flatMap(classes -> show.of(classes, caller));
    }

    @PostMapping("/{id}/pairings/{pairing}/resumption")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> resume(
            @PathVariable String id, @PathVariable String pairing, @Valid @RequestBody Resuming asked, Caller caller) {
        return found(id)
                .delayUntil(classes -> decide.resume(classes, new Chosen(pairing, asked.version()), caller))
                .flatMap(classes -> show.of(classes, caller));
    }

    @PostMapping("/{id}/pairings/{pairing}/end")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> end(
            @PathVariable String id, @PathVariable String pairing, @Valid @RequestBody Changing asked, Caller caller) {
        Chosen chosen = new Chosen(pairing, asked.version());
        return found(id)
                .delayUntil(classes -> decide.end(classes, chosen, asked.because(), caller))
                .flatMap(classes -> show.of(classes, caller));
    }

    /** Whoever of one's own class has no friend is looked after once more; everybody else keeps theirs. */
    @PostMapping("/{id}/others")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<Sought> others(@PathVariable String id, Caller caller) {
        return found(id).flatMap(classes -> repair(classes, caller)).map(run -> new Sought(run.id()));
    }

    private Mono<Run> repair(ClassPairing classes, Caller caller) {
        String own = classes.on(OwnSide.of(classes, caller)).schoolClass();
        return start.repair(classes.programme(), classes.year(), own, classes.within(), caller);
    }

    private Mono<Decided> decided(ClassPairing classes, List<NotDone> notDone, Caller caller) {
        return show.of(classes, caller).map(page -> new Decided(page, notDone));
    }

    private Mono<ClassPairing> found(String id) {
        return classPairings.find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Page<ClassPairingRow> rows(
            Page<ClassPairing> page, Names names, Map<String, List<Pairing>> pairs, Caller caller) {
        Asking asking = new Asking(LocalDate.ofInstant(clock.instant(), Downloads.BEIJING), keys(caller));
        return page.map(each -> row(each, names, pairs.getOrDefault(each.id(), List.of()), caller, asking));
    }

    private static ClassPairingRow row(
            ClassPairing each, Names names, List<Pairing> pairs, Caller caller, Asking asking) {
        return ClassPairingRow.of(
                each, names.view(each.inland(), caller), names.view(each.partner(), caller), pairs, asking);
    }

    private static List<String> ids(Page<ClassPairing> page) {
        return page.items().stream().map(ClassPairing::id).toList();
    }

    private static List<String> keys(Caller caller) {
        return caller.reach(PAIRINGS_CONFIRM).keys();
    }
}
