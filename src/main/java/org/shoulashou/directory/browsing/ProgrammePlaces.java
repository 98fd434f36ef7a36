package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.PROGRAMMES_EDIT;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.browsing.PlacePath.Named;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The places that whoever changes a programme may name in it: those of both sides, though one lies in another province. */
@RestController
class ProgrammePlaces {

    private final Programmes programmes;
    private final Places places;
    private final PlacePath path;

    ProgrammePlaces(Programmes programmes, Places places, PlacePath path) {
        this.programmes = programmes;
        this.places = places;
        this.path = path;
    }

    /** @param path from the province down to this place, by name */
    record PlaceChoice(String code, Level level, Text names, List<Text> path) {}

    @GetMapping("/api/programmes/{id}/places")
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<Page<PlaceChoice>> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<Level> level,
            @RequestParam(required = false) @Nullable String parent,
            @Valid PageRequest asked) {
        return programmes
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(programme -> places.among(sides(programme), level, parent, asked))
                .zipWhen(page ->
                        path.naming(page.items().stream().map(Place::line).toList()))
                .map(both -> both.getT1().map(place -> choice(place, both.getT2())));
    }

    private static List<String> sides(Programme programme) {
        return Stream.concat(programme.inland().stream(), programme.partner().stream())
                .toList();
    }

    private static PlaceChoice choice(Place place, Named named) {
        return new PlaceChoice(place.code(), place.level(), place.names(), named.along(place.line()));
    }
}
