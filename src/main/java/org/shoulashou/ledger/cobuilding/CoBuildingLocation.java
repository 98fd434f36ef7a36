package org.shoulashou.ledger.cobuilding;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.plans.Sights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A co-building lies in the place of its township, and in all around that. */
@Component
class CoBuildingLocation implements Located {

    private final CoBuildings pairs;

    CoBuildingLocation(CoBuildings pairs) {
        this.pairs = pairs;
    }

    @Override
    public String kind() {
        return "co-building";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return pairs.find(id).map(CoBuilding::around).map(Sights::scopes);
    }
}
