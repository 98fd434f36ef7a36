package org.shoulashou.programme.browsing;

import static org.shoulashou.accounts.Permission.PROGRAMMES_EDIT;
import static org.shoulashou.accounts.Permission.PROGRAMMES_READ;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.browsing.CountReached.Counted;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.shoulashou.programme.editing.Change;
import org.shoulashou.programme.editing.Compare;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking at the programmes that one has to do with: from around their places, on them, or inside them. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private static final ZoneId LEAGUE_TIME = ZoneId.of("Asia/Shanghai");

    private final Programmes programmes;
    private final ProgrammeCheck places;
    private final CountReached reached;
    private final Compare compare;
    private final Clock clock;

    ProgrammeController(
            Programmes programmes, ProgrammeCheck places, CountReached reached, Compare compare, Clock clock) {
        this.programmes = programmes;
        this.places = places;
        this.reached = reached;
        this.compare = compare;
        this.clock = clock;
    }

    record VersionPage(VersionRow version, Programme content) {}

    record VersionComparison(int from, int to, List<Change> changes) {}

    @GetMapping
    @Needs(PROGRAMMES_READ)
    Mono<Page<ProgrammeRow>> list(Caller caller, @Valid PageRequest asked) {
        return programmes
                .seenBy(caller.reach(PROGRAMMES_READ))
                .filter(kept -> isNamed(kept, asked.text()))
                .concatMap(kept -> row(kept, caller))
                .collectSortedList(Comparator.comparing(ProgrammeRow::running).reversed())
                .map(all -> page(all, asked));
    }

    @GetMapping("/{id}")
    @Needs(PROGRAMMES_READ)
    Mono<ProgrammePage> show(Caller caller, @PathVariable String id) {
        return seen(caller, id)
                .zipWhen(kept -> Mono.zip(places.names(kept.programme().placeCodes()), reached.in(kept.programme())))
                .map(both ->
                        page(both.getT1(), both.getT2().getT1(), both.getT2().getT2(), caller));
    }

    @GetMapping("/{id}/rounds")
    @Needs(PROGRAMMES_READ)
    Mono<Calendar> rounds(Caller caller, @PathVariable String id) {
        return seen(caller, id).map(kept -> Calendar.of(kept.programme(), today()));
    }

    @GetMapping("/{id}/versions")
    @Needs(PROGRAMMES_READ)
    Mono<List<VersionRow>> versions(Caller caller, @PathVariable String id) {
        return seen(caller, id).map(ProgrammeController::newestFirst);
    }

    @GetMapping("/{id}/versions/{number}")
    @Needs(PROGRAMMES_READ)
    Mono<VersionPage> version(Caller caller, @PathVariable String id, @PathVariable int number) {
        return seen(caller, id)
                .map(kept -> version(kept, number))
                .zipWhen(version -> programmes.content(version.content()))
                .map(both -> new VersionPage(VersionRow.of(both.getT1()), both.getT2()));
    }

    @GetMapping("/{id}/comparison")
    @Needs(PROGRAMMES_READ)
    Mono<VersionComparison> comparison(
            Caller caller, @PathVariable String id, @RequestParam int from, @RequestParam int to) {
        return seen(caller, id)
                .flatMap(kept -> Mono.zip(content(kept, from), content(kept, to)))
                .flatMap(both -> compare.between(both.getT1(), both.getT2()))
                .map(changes -> new VersionComparison(from, to, changes));
    }

    private Mono<KeptProgramme> seen(Caller caller, String id) {
        return programmes
                .seenBy(caller.reach(PROGRAMMES_READ), id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<Programme> content(KeptProgramme kept, int number) {
        return programmes.content(version(kept, number).content());
    }

    private static ProgrammeVersion version(KeptProgramme kept, int number) {
        return kept.version(number).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
    }

    private Mono<ProgrammeRow> row(KeptProgramme kept, Caller caller) {
        return places.names(kept.programme().placeCodes())
                .map(names -> ProgrammeRow.of(kept, names, today(), mayEdit(kept, caller)));
    }

    private ProgrammePage page(KeptProgramme kept, Map<String, Text> names, Counted counted, Caller caller) {
        boolean mayEdit = mayEdit(kept, caller);
        List<String> actions = mayEdit ? List.of("edit", "adjust") : List.of();
        ProgrammeRow row = ProgrammeRow.of(kept, names, today(), mayEdit);
        return ProgrammePage.of(kept, row, names, new ProgrammePage.Seen(today(), actions, counted));
    }

    private static Page<ProgrammeRow> page(List<ProgrammeRow> all, PageRequest asked) {
        List<ProgrammeRow> items =
                all.stream().skip(asked.offset()).limit(asked.length()).toList();
        return new Page<>(items, asked.number(), asked.length(), all.size());
    }

    private static List<VersionRow> newestFirst(KeptProgramme kept) {
        return kept.versions().stream()
                .sorted(Comparator.comparing(ProgrammeVersion::number).reversed())
                .map(VersionRow::of)
                .toList();
    }

    private static boolean isNamed(KeptProgramme kept, String typed) {
        Text names = kept.programme().names();
        String all = names.zh() + " " + names.en() + " " + kept.id();
        return all.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    private static boolean mayEdit(KeptProgramme kept, Caller caller) {
        return caller.may(
                PROGRAMMES_EDIT, kept.keptAt().stream().map(Scope::ofKey).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LEAGUE_TIME);
    }
}
