package org.shoulashou.ledger.sampling;

import static org.shoulashou.accounts.Permission.LEDGER_KEEP;

import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.reports.Check;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.ledger.reports.ReportView;
import org.shoulashou.ledger.reports.Reports;
import org.shoulashou.ledger.reports.ShowReports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Spot checks of a plan: drawing one, and what was drawn. */
@RestController
@RequestMapping("/api/ledger/plans/{id}/spot-checks")
class SpotCheckController {

    private final SpotChecks checks;
    private final Reports reports;
    private final ShowReports show;

    SpotCheckController(SpotChecks checks, Reports reports, ShowReports show) {
        this.checks = checks;
        this.reports = reports;
        this.show = show;
    }

    /**
     * How it was drawn, and what was.
     *
     * @param looked how many of them were looked at since
     */
    record SpotCheckView(
            String id,
            long seed,
            int share,
            int least,
            int population,
            String by,
            Instant at,
            int looked,
            List<ReportView> drawn) {}

    @GetMapping
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<List<SpotCheckView>> list(@PathVariable String id, Caller caller) {
        return checks.of(id).concatMap(check -> view(check, caller)).collectList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<SpotCheckView> draw(@PathVariable String id, Caller caller) {
        return checks.draw(id, caller).flatMap(check -> view(check, caller));
    }

    private Mono<SpotCheckView> view(SpotCheck check, Caller caller) {
        Flux<Report> drawn = reports.withIds(check.drawn());
        return drawn.collectList().flatMap(all -> show.all(all, caller).map(views -> view(check, all, views)));
    }

    private static SpotCheckView view(SpotCheck check, List<Report> all, List<ReportView> views) {
        int looked = (int) all.stream()
                .flatMap(report -> report.last(Check.Kind.SPOT).stream())
                .filter(found -> found.at().isAfter(check.at()))
                .count();
        return new SpotCheckView(
                check.id(),
                check.seed(),
                check.share(),
                check.least(),
                check.population().size(),
                check.by().name(),
                check.at(),
                looked,
                views);
    }
}
