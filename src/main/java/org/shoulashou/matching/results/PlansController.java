package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_READ;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The programmes whose matching is in somebody's care: who keeps one runs it. */
@RestController
class PlansController {

    private final Programmes programmes;
    private final Clock clock;

    PlansController(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @param currentYear absent when none of its years is running */
    record PlanRow(
            String id,
            Text names,
            List<Integer> years,
            @Nullable Integer currentYear) {}

    @GetMapping("/api/matching")
    @Needs(MATCHING_READ)
    Mono<Page<PlanRow>> list(Caller caller, @Valid PageRequest asked) {
        return programmes
                .seenBy(caller.reach(MATCHING_READ))
                .filter(kept -> mayRead(kept, caller))
                .map(kept -> row(kept.programme()))
                .sort(Comparator.comparing((PlanRow row) -> row.currentYear() == null))
                .collectList()
                .map(all -> page(all, asked));
    }

    private static boolean mayRead(KeptProgramme kept, Caller caller) {
        return caller.may(
                MATCHING_READ, kept.keptAt().stream().map(Scope::ofKey).toList());
    }

    private PlanRow row(Programme programme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        List<Integer> years =
                programme.years().stream().map(year -> year.year()).toList();
        Integer current = programme.yearAt(today).map(year -> year.year()).orElse(null);
        return new PlanRow(programme.id(), programme.names(), years, current);
    }

    private static Page<PlanRow> page(List<PlanRow> all, PageRequest asked) {
        List<PlanRow> items =
                all.stream().skip(asked.offset()).limit(asked.length()).toList();
        return new Page<>(items, asked.number(), asked.length(), all.size());
    }
}
