package org.shoulashou.matching.command;

import java.util.List;
import java.util.Set;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.regions.WrittenTree;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.programme.Programme;

/** Where the pupils of a programme live: along its links, or where it has none, all over the region tree. */
final class SidesOfProgramme {

    private static final Set<Level> INLAND = Set.of(Level.CITY);
    private static final Set<Level> PARTNER = Set.of(Level.COUNTY, Level.REGIMENT);

    private SidesOfProgramme() {}

    static Area area(Programme programme) {
        Area linked = Area.linked(programme);
        boolean open = programme.rules().otherLinks() && linked.reach().isEmpty();
        if (!open) return linked;
        return Area.open(
                places(programme.inland(), programme.partner(), INLAND),
                places(programme.partner(), programme.inland(), PARTNER));
    }

    private static List<String> places(List<String> mine, List<String> others, Set<Level> levels) {
        return WrittenTree.places().stream()
                .filter(place -> levels.contains(place.level()) && isNearer(place, mine, others))
                .map(Place::code)
                .toList();
    }

    /** A place lies on the side whose place lies nearest around it. */
    private static boolean isNearer(Place place, List<String> mine, List<String> others) {
        return distance(place, mine) < distance(place, others);
    }

    private static int distance(Place place, List<String> codes) {
        return codes.stream()
                .mapToInt(code -> place.line().indexOf(code))
                .filter(at -> at >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
