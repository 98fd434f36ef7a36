package org.shoulashou.ledger.plans;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shoulashou.directory.Place;

/**
 * What of the ledger somebody has to do with.
 *
 * @param inside codes of the places that somebody oversees, with all below them
 * @param around codes of the places around those: their tasks are shown, their reports are not
 */
public record Sight(boolean everything, Set<String> inside, Set<String> around) {

    public Sight {
        inside = Set.copyOf(inside);
        around = Set.copyOf(around);
    }

    public boolean shows(Place place) {
        return everything || around.contains(place.code()) || isInside(place.line());
    }

    public boolean isInside(Collection<String> line) {
        return everything || line.stream().anyMatch(inside::contains);
    }

    /** For queries: codes of which one must stand in a document's line. */
    public List<String> codes() {
        return everything ? List.of("CN") : List.copyOf(inside);
    }
}
