package org.shoulashou.matching.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.LeftOut.Why;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.programme.Programme;

/** Sorts a run's pairs into those that may still be proposed and those that may not, and why. */
final class LookAnew {

    private final Run run;
    private final Programme programme;
    private final Judge judge;
    private final Map<String, Found> people;
    private final Set<String> there = new HashSet<>();
    private final Set<String> befriended = new HashSet<>();
    private final Set<Couple> apart = new HashSet<>();
    private final Question rules;

    /**
     * @param people  who may be paired now
     * @param history whatever there is or was of these pupils
     */
    LookAnew(Run run, Programme programme, Judge judge, Map<String, Found> people, List<Pairing> history) {
        this.run = run;
        this.programme = programme;
        this.judge = judge;
        this.people = people;
        this.rules = new Question(programme, run.year(), List.of(), List.of(), List.of());
        history.stream()
                .filter(each -> each.programme().equals(run.programme()))
                .forEach(this::remember);
    }

    private void remember(Pairing known) {
        there.add(known.id());
        List<String> two = List.of(known.inland().pupil(), known.partner().pupil());
        if (known.year() == run.year() && known.state().isSeated()) befriended.addAll(two);
        if (known.keepsApart()) apart.add(new Couple(two.get(0), two.get(1)));
    }

    record Looked(List<Fit> fit, List<LeftOut> leftOut) {}

    /** A pair that is there already from an earlier try is in neither list. */
    Looked at(List<org.shoulashou.matching.solver.Pairing> pairs) {
        List<Fit> fit = new ArrayList<>();
        LeftOutPairs leftOut = new LeftOutPairs(List.of());
        for (org.shoulashou.matching.solver.Pairing pair : pairs) {
            if (there.contains(PairingIds.of(run.id(), pair.inland(), pair.partner()))) continue;
            Found one = people.get(pair.inland());
            Found other = people.get(pair.partner());
            if (one == null || other == null) {
                leftOut.add(Why.NOT_PERMITTED);
                continue;
            }
            Why against = against(pair, one, other);
            if (against == null) fit.add(new Fit(pair, one, other, where(one, other)));
            else leftOut.add(against);
        }
        return new Looked(fit, leftOut.counts());
    }

    private @Nullable Why against(org.shoulashou.matching.solver.Pairing pair, Found one, Found other) {
        if (befriended.contains(pair.inland()) || befriended.contains(pair.partner())) return Why.HAS_A_FRIEND;
        if (apart.contains(new Couple(pair.inland(), pair.partner()))) return Why.KEPT_APART;
        boolean suits = judge.judge(rules, one.candidate(Map.of()), other.candidate(Map.of()))
                .allowed();
        return suits ? null : Why.NO_LONGER_SUITS;
    }

    private List<CappedPlace> where(Found one, Found other) {
        return CappedPlace.of(
                programme, run.year(), one.spot().place(), other.spot().place());
    }
}
