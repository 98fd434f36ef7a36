package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.matching.bonds.KnownBonds;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.units.PairedUnits;
import org.shoulashou.matching.solver.units.Unit;

/** The question about pupils, put about their classes or schools: those that write to each other most stay together. */
public final class UnitsOfRolls {

    private UnitsOfRolls() {}

    public static Posed posed(PutQuestion.Put put, Unit unit, KnownBonds bonds) {
        Question pupils = put.question();
        if (unit == Unit.PUPILS) return Posed.ofPupils(pupils, put.held(), put.goOn());
        PairedUnits units = new PairedUnits(unit);
        List<Candidate> candidates = units.of(pupils.candidates());
        Set<String> ids = candidates.stream().map(Candidate::pupil).collect(Collectors.toSet());
        KnownBonds known = bonds.among(ids, List.of());
        Question question = new Question(
                units.programme(pupils.programme()),
                pupils.year(),
                candidates,
                together(pupils, unit, known.together()),
                known.apart());
        return new Posed(question, answer -> answer, unit);
    }

    /** A word of two schools counts more than what their pupils do; a page of two classes as much as one more pair. */
    private static List<Couple> together(Question pupils, Unit unit, List<Couple> bonds) {
        Map<String, String> unitOf = new HashMap<>();
        pupils.candidates().forEach(pupil -> unitOf.put(pupil.pupil(), unit.idOf(pupil)));
        Map<Couple, Integer> counts = new HashMap<>();
        for (Couple pair : pupils.pinned()) {
            String one = unitOf.get(pair.inland());
            String other = unitOf.get(pair.partner());
            if (one != null && other != null) counts.merge(new Couple(one, other), 1, Integer::sum);
        }
        int word = unit == Unit.CLASSES ? 1 : Integer.MAX_VALUE / 2;
        bonds.forEach(bond -> counts.merge(bond, word, Integer::sum));
        return eachOnce(counts);
    }

    private static List<Couple> eachOnce(Map<Couple, Integer> counts) {
        List<Couple> ordered = new ArrayList<>(counts.keySet());
        ordered.sort(Comparator.comparing((Couple each) -> -counts.getOrDefault(each, 0))
                .thenComparing(Couple::inland)
                .thenComparing(Couple::partner));
        Set<String> taken = new HashSet<>();
        ordered.removeIf(each -> taken.contains(each.inland())
                || taken.contains(each.partner())
                || !taken.addAll(List.of(each.inland(), each.partner())));
        return ordered;
    }
}
