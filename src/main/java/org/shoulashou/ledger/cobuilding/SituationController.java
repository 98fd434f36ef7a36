package org.shoulashou.ledger.cobuilding;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Languages;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The monthly situation and the quarterly review, of the pairs that the reader may see. */
@RestController
@RequestMapping("/api/ledger/plans/{id}/co-building")
class SituationController {

    private final CoBuildings pairs;
    private final Plans plans;
    private final Sights sights;
    private final Places places;
    private final Sheets sheets;
    private final Clock clock;

    SituationController(CoBuildings pairs, Plans plans, Sights sights, Places places, Sheets sheets, Clock clock) {
        this.pairs = pairs;
        this.plans = plans;
        this.sights = sights;
        this.places = places;
        this.sheets = sheets;
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

    @GetMapping("/export")
    @Needs(LEDGER_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        Text plan = plans.needed(id).names();
        return situation(id, caller).map(all -> sheets.grid(SituationFile.grid(plan, all, locale), locale));
    }

    private Mono<Situation> situation(Plan plan, List<CoBuilding> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return places.namesOf(all.stream().map(CoBuilding::place).distinct().toList())
                .map(names -> Situation.of(plan, all, names, today));
    }
}
