package org.shoulashou.matching.bonds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.units.Unit;

/**
 * What a later run has to know. Whoever agreed, or was asked and has not answered, stays together; two who did not want
 * each other are not brought together again.
 */
public record KnownBonds(List<Couple> together, List<Couple> apart) {

    public static final KnownBonds NONE = new KnownBonds(List.of(), List.of());

    public KnownBonds {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
    }

    static KnownBonds of(Unit unit, Collection<Bond> bonds) {
        List<Couple> together = new ArrayList<>();
        List<Couple> apart = new ArrayList<>();
        for (Bond bond : bonds) {
            Couple two = new Couple(id(unit, bond.inland()), id(unit, bond.partner()));
            (bond.state() == Bond.State.DECLINED ? apart : together).add(two);
        }
        return new KnownBonds(together, apart);
    }

    static KnownBonds ofClasses(Collection<ClassPairing> classes) {
        List<Couple> together = classes.stream()
                .map(two -> new Couple(id(two.inland()), id(two.partner())))
                .toList();
        return new KnownBonds(together, List.of());
    }

    /** As {@link Unit#idOf} calls a class of the rolls. */
    private static String id(Group group) {
        return String.join("/", group.place(), group.school(), group.schoolClass());
    }

    /** As {@link Unit#idOf} calls a school of the rolls. */
    private static String id(Unit unit, Bond.Party party) {
        return unit == Unit.SCHOOLS ? party.place() + "/" + party.id() : party.id();
    }

    /** Of whom both are asked about, and neither has another one already. */
    public KnownBonds among(Set<String> asked, Collection<Couple> pinned) {
        Set<String> taken = new HashSet<>();
        pinned.forEach(two -> taken.addAll(List.of(two.inland(), two.partner())));
        return new KnownBonds(
                together.stream()
                        .filter(two -> areAmong(asked, two) && isFree(taken, two))
                        .toList(),
                apart.stream()
                        .filter(two -> areAmong(asked, two) && !pinned.contains(two))
                        .toList());
    }

    private static boolean areAmong(Set<String> asked, Couple two) {
        return asked.contains(two.inland()) && asked.contains(two.partner());
    }

    private static boolean isFree(Set<String> taken, Couple two) {
        return Stream.of(two.inland(), two.partner()).noneMatch(taken::contains);
    }
}
