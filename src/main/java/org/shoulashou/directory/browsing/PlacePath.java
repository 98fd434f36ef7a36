package org.shoulashou.directory.browsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Places;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says where something lies, by the names of the places around it: 湖南省, 长沙市. */
@Component
class PlacePath {

    private final Places places;

    PlacePath(Places places) {
        this.places = places;
    }

    /** The names for all these lines, with one query. */
    Mono<Named> naming(Collection<List<String>> lines) {
        Set<String> codes = lines.stream().flatMap(List::stream).collect(Collectors.toSet());
        return places.namesOf(codes).map(Named::new);
    }

    record Named(Map<String, Text> names) {

        /** From outside inwards; the country goes without saying, except for itself. */
        List<Text> along(List<String> line) {
            List<Text> path = new ArrayList<>();
            line.stream()
                    .filter(code -> line.size() == 1 || !code.equals(Level.COUNTRY_CODE))
                    .map(code -> names.getOrDefault(code, new Text(code, code)))
                    .forEach(path::add);
            Collections.reverse(path);
            return path;
        }
    }
}
