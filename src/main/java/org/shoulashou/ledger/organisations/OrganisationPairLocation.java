package org.shoulashou.ledger.organisations;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.plans.Sights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A pair of organisations lies in the place whose task it counts for, and in all around that. */
@Component
class OrganisationPairLocation implements Located {

    private final OrganisationPairs pairs;

    OrganisationPairLocation(OrganisationPairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public String kind() {
        return "organisation-pair";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return pairs.find(id).map(OrganisationPair::around).map(Sights::scopes);
    }
}
