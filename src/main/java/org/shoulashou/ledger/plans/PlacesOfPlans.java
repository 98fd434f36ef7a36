package org.shoulashou.ledger.plans;

import java.util.Set;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the region tree: every place that a plan names must be there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 210)
class PlacesOfPlans implements ApplicationRunner {

    private final Plans plans;
    private final Places places;

    PlacesOfPlans(Plans plans, Places places) {
        this.plans = plans;
        this.places = places;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        places.all()
                .map(Place::code)
                .collectList()
                .map(Set::copyOf)
                .doOnNext(plans::refuseUnlessPlaced)
                .block();
    }
}
