package org.shoulashou.directory.regions;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody is served before the region tree is there: scopes are decided by it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PlacesAtStart implements ApplicationRunner {

    private final LoadPlaces loadPlaces;

    PlacesAtStart(LoadPlaces loadPlaces) {
        this.loadPlaces = loadPlaces;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadPlaces.load().block();
    }
}
