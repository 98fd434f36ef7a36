package org.shoulashou.ledger.cobuilding;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The monthly situation and the quarterly review, of the pairs that the reader may see. */
@RestController
@RequestMapping("/api/ledger/plans/{id}/co-building")
class SituationController {

    private final CoBuildings pairs;
    private final Plans plans;
    private final Sights sights;
    private final Places places;
    private final Clock clock;

    SituationController(CoBuildings pairs, Plans plans, Sights sights, Places places, Clock clock) {
        this.pairs = pairs;
        this.plans = plans;
        this.sights = sights;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<Situation> situation(@PathVariable String id, Caller caller) {
        Plan plan = plans.needed(id);
        return sights.of(caller)
                .flatMapMany(sight -> pairs.of(id, sight))
                .collectList()
                .flatMap(all -> situation(plan, all));
    }

    private Mono<Situation> situation(Plan plan, List<CoBuilding> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return places.namesOf(all.stream().map(CoBuilding::place).distinct().toList())
                .map(names -> Situation.of(plan, all, names, today));
    }
}
