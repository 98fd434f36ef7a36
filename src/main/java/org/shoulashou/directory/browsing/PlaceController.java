package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.PLACES_READ;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/places")
class PlaceController {

    private final Places places;
    private final PlaceRows rows;

    PlaceController(Places places, PlaceRows rows) {
        this.places = places;
        this.rows = rows;
    }

    @GetMapping
    @Needs(value = PLACES_READ, on = "place", in = "parent")
    Mono<Page<PlaceRow>> list(
            Caller caller, @RequestParam(required = false) @Nullable String parent, @Valid PageRequest asked) {
        return places.within(caller.reach(PLACES_READ), parent, asked).flatMap(this::inRows);
    }

    @GetMapping("/{code}")
    @Needs(value = PLACES_READ, on = "place", in = "code")
    Mono<PlaceWithAncestors> show(Caller caller, @PathVariable String code) {
        return places.find(code)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(place -> places.ancestry(place, caller.reach(PLACES_READ)))
                .flatMap(rows::of)
                .map(PlaceWithAncestors::of);
    }

    private Mono<Page<PlaceRow>> inRows(Page<Place> page) {
        return rows.of(page.items()).map(items -> new Page<>(items, page.page(), page.size(), page.total()));
    }

    record PlaceWithAncestors(PlaceRow place, List<PlaceRow> ancestors) {

        static PlaceWithAncestors of(List<PlaceRow> line) {
            int last = line.size() - 1;
            return new PlaceWithAncestors(line.get(last), line.subList(0, last));
        }
    }
}
