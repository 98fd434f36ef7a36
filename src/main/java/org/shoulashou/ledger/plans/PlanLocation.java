package org.shoulashou.ledger.plans;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A plan is kept by one place: from there, and from above, amounts are adjusted and spot checks drawn. */
@Component
class PlanLocation implements Located {

    private final Plans plans;
    private final Places places;

    PlanLocation(Plans plans, Places places) {
        this.plans = plans;
        this.places = places;
    }

    @Override
    public String kind() {
        return "ledger-plan";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return Mono.justOrEmpty(plans.find(id))
                .flatMap(plan -> places.find(plan.keeper()))
                .map(Place::line)
                .map(Sights::scopes);
    }
}
