package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.TwoClasses;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Question;

/**
 * Friendships of the year before that go on, because both may be paired and may have each other by the rules of the new
 * year. No points of others part them.
 */
final class GoingOn {

    private final Judge judge;
    private final Question loose;
    private final Map<String, Found> people;
    private final Set<String> taken = new HashSet<>();
    private final Map<CappedPlace, Integer> filled = new HashMap<>();
    private final Map<CappedPlace, Set<String>> inUse = new HashMap<>();

    /**
     * @param question with the pairs of the new year, and the programme with what the quotas have left
     * @param people   who may be paired now, by their ids
     */
    GoingOn(Judge judge, Question question, Map<String, Found> people) {
        this.judge = judge;
        this.people = people;
        this.loose = new Question(
                question.programme(), question.year(), List.of(), List.of(), question.blocked(), question.engaged());
        question.pinned().forEach(this::take);
    }

    /** The newest friendships first; whoever comes after a full quota waits for the run like anybody else. */
    List<Couple> of(List<Seated> earlier) {
        List<Couple> on = new ArrayList<>();
        for (Seated pair : newestFirst(earlier)) {
            Couple two = new Couple(pair.inland().pupil(), pair.partner().pupil());
            if (!mayGoOn(two)) continue;
            take(two);
            on.add(two);
        }
        return on;
    }

    private static List<Seated> newestFirst(List<Seated> earlier) {
        return earlier.stream()
                .filter(pair -> pair.state() == PairingState.ACTIVE)
                .sorted(Comparator.comparing((Seated pair) -> -pair.year()).thenComparing(Seated::id))
                .toList();
    }

    private boolean mayGoOn(Couple two) {
        Found one = people.get(two.inland());
        Found other = people.get(two.partner());
        if (one == null || other == null || taken.contains(two.inland()) || taken.contains(two.partner())) return false;
        return judge.judge(loose, one.candidate(Map.of()), other.candidate(Map.of()))
                        .allowed()
                && where(one, other).stream().allMatch(place -> hasRoom(place, classes(one, other)));
    }

    private void take(Couple two) {
        taken.add(two.inland());
        taken.add(two.partner());
        Found one = people.get(two.inland());
        Found other = people.get(two.partner());
        if (one != null && other != null) where(one, other).forEach(place -> fill(place, classes(one, other)));
    }

    private boolean hasRoom(CappedPlace place, TwoClasses two) {
        return two.unitAt(place)
                .map(unit -> inUse(place).contains(unit) || inUse(place).size() < place.most())
                .orElseGet(() -> filled.getOrDefault(place, 0) < place.most());
    }

    private void fill(CappedPlace place, TwoClasses two) {
        two.unitAt(place).ifPresentOrElse(unit -> inUse(place).add(unit), () -> filled.merge(place, 1, Integer::sum));
    }

    private Set<String> inUse(CappedPlace place) {
        return inUse.computeIfAbsent(place, this::engagedAt);
    }

    private Set<String> engagedAt(CappedPlace place) {
        return loose.engaged().stream()
                .filter(each -> place.year() == null || !each.termOnly())
                .flatMap(each -> TwoClasses.unitAt(place, each).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static TwoClasses classes(Found one, Found other) {
        return new TwoClasses(group(one), group(other));
    }

    private static ClassPairing.Group group(Found found) {
        return ClassPairing.Group.of(found.pupil(), found.spot().place());
    }

    private List<CappedPlace> where(Found one, Found other) {
        return CappedPlace.of(
                loose.programme(),
                loose.year(),
                one.spot().place(),
                other.spot().place());
    }
}
