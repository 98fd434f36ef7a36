package org.shoulashou.matching.bonds;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.bonds.Bond.Party;
import org.shoulashou.matching.solver.units.Unit;

/** From where a bond is seen: both parties, the places around them, and whoever keeps the programme. */
public final class SeenFrom {

    private SeenFrom() {}

    /**
     * @param around codes of the places around both
     * @param keptAt keys of the scopes from which the programme is seen
     */
    public static List<String> keys(
            Unit unit, Party inland, Party partner, Collection<String> around, List<String> keptAt) {
        Stream<String> theirs = Stream.of(inland, partner)
                .filter(party -> unit == Unit.SCHOOLS)
                .map(school -> Scope.school(school.id()).key());
        Stream<String> places = around.stream().map(code -> Scope.place(code).key());
        return Stream.of(Stream.of(Scope.EVERYTHING.key()), theirs, places, keptAt.stream())
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }
}
