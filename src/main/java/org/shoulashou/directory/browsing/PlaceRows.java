package org.shoulashou.directory.browsing;

import java.util.List;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.browsing.PlacePath.Named;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns places into rows, with what lies in them. */
@Component
class PlaceRows {

    private final Places places;
    private final Schools schools;
    private final PlacePath path;

    PlaceRows(Places places, Schools schools, PlacePath path) {
        this.places = places;
        this.schools = schools;
        this.path = path;
    }

    Mono<List<PlaceRow>> of(List<Place> page) {
        return path.naming(page.stream().map(Place::line).toList())
                .flatMapMany(named -> rows(page, named))
                .collectList();
    }

    private Flux<PlaceRow> rows(List<Place> page, Named named) {
        return Flux.fromIterable(page).flatMapSequential(place -> row(place, named), 8);
    }

    private Mono<PlaceRow> row(Place place, Named named) {
        return Mono.zip(places.countBelow(place.code()), schools.countIn(place.code()))
                .map(counts -> PlaceRow.of(place, named.along(place.line()), counts.getT1(), counts.getT2()));
    }
}
