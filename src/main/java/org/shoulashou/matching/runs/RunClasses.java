package org.shoulashou.matching.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.units.Organisation;
import org.shoulashou.matching.solver.units.Unit;

/** Which classes a run brings together, or schools, or whatever else it was asked about. */
final class RunClasses {

    private final boolean unitsOfRolls;
    private final boolean organisations;
    private final Map<String, Candidate> people;

    RunClasses(RunWish asked, Map<String, Candidate> people) {
        this.unitsOfRolls = asked.sent() == null && asked.unit() != Unit.PUPILS;
        this.organisations = asked.unit() == Unit.ORGANISATIONS;
        this.people = people;
    }

    List<Classes> of(List<Pairing> pairs) {
        Map<Classes, Integer> counts = new HashMap<>();
        pairs.forEach(pair -> counts.merge(of(pair), 1, Integer::sum));
        List<Classes> all = new ArrayList<>();
        counts.forEach((both, count) -> all.add(both.with(count)));
        all.sort(Comparator.comparing(Classes::city)
                .thenComparing(Classes::inlandSchool)
                .thenComparing(Classes::inland)
                .thenComparing(Classes::partner));
        return all;
    }

    private Classes of(Pairing pair) {
        Candidate one = KeepAnswer.person(pair.inland(), people);
        Candidate other = KeepAnswer.person(pair.partner(), people);
        String kind = organisations ? Organisation.kindOf(other) : null;
        return new Classes(
                schoolClass(one), school(one), one.place(), schoolClass(other), school(other), other.place(), kind, 0);
    }

    /** A unit of the rolls is called place, school and perhaps class. */
    private String school(Candidate of) {
        return unitsOfRolls ? part(of, 1) : of.school();
    }

    private String schoolClass(Candidate of) {
        return unitsOfRolls ? part(of, 2) : of.schoolClass();
    }

    private static String part(Candidate unit, int number) {
        String[] parts = unit.pupil().split("/", 3);
        return number < parts.length ? parts[number] : "";
    }
}
