package org.shoulashou.matching.solver.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.ClassPair.SchoolClass;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.setting.ClassIndex;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.streams.Reasons;
import org.shoulashou.programme.Programme;

/** Tells a solution in words: pairs with reasons, class pairs, whoever is left with the reason, and the figures. */
final class Answering {

    private static final int FEW = 200;

    private final Question question;
    private final Programme programme;
    private final Setting setting;
    private final Register register;
    private final Solution solution;
    private final List<Pairing> pairings = new ArrayList<>();
    private final Map<Long, Integer> between = new LinkedHashMap<>();
    private final boolean[] paired;
    private long pinnedPoints;
    private @Nullable Map<String, List<Reason>> explained;

    Answering(Question question, Setting setting, Solution solution) {
        this.question = question;
        this.programme = question.programme();
        this.setting = setting;
        this.register = setting.register();
        this.solution = solution;
        this.paired = new boolean[register.count()];
    }

    Answer answer(double seconds, long peakHeap, long seed) {
        int[] friends = solution.friends().ofInland();
        explained = explained(friends);
        for (int[] pair : register.pinned()) pinnedPoints += add(pair[0], pair[1]);
        for (int i = 0; i < friends.length; i++) {
            if (friends[i] != Friends.NOBODY) add(setting.inland()[i], setting.partner()[friends[i]]);
        }
        Uses uses = Uses.count(setting, solution.friends());
        Report report = report(uses, seconds, peakHeap, seed);
        return new Answer(pairings, classPairs(), unmatched(uses), report);
    }

    /** Few pairs are explained by the constraints themselves; of many each is explained alone, which says the same. */
    private @Nullable Map<String, List<Reason>> explained(int[] friends) {
        if (solution.tally().pairs() + register.pinned().size() > FEW) return null;
        List<Couple> couples = new ArrayList<>();
        for (int[] pair : register.pinned()) couples.add(couple(pair[0], pair[1]));
        for (int i = 0; i < friends.length; i++) {
            if (friends[i] != Friends.NOBODY) couples.add(couple(setting.inland()[i], setting.partner()[friends[i]]));
        }
        return ExplainedPairs.of(question, setting.quotas().caps(), couples).reasons();
    }

    private Couple couple(int inland, int partner) {
        return new Couple(
                register.candidate(inland).pupil(), register.candidate(partner).pupil());
    }

    private int add(int first, int second) {
        Candidate inland = register.candidate(first);
        Candidate partner = register.candidate(second);
        List<Reason> reasons = explained == null
                ? Reasons.all(programme, inland, partner)
                : explained.getOrDefault(inland.pupil(), List.of());
        int points = 0;
        for (Reason reason : reasons) points += reason.points();
        pairings.add(new Pairing(inland.pupil(), partner.pupil(), points, reasons));
        paired[first] = true;
        paired[second] = true;
        ClassIndex classes = setting.classes();
        between.merge(PairSet.key(classes.of(first), classes.of(second)), 1, Integer::sum);
        return points;
    }

    private List<ClassPair> classPairs() {
        List<ClassPair> pairs = new ArrayList<>();
        between.forEach(
                (key, count) -> pairs.add(new ClassPair(named(PairSet.first(key)), named(PairSet.second(key)), count)));
        return pairs;
    }

    private SchoolClass named(int schoolClass) {
        return new SchoolClass(
                setting.classes().school(schoolClass), setting.classes().name(schoolClass));
    }

    private List<Unmatched> unmatched(Uses uses) {
        Whys whys = new Whys(question, fullPlaces(uses), isFull());
        List<Unmatched> unmatched = new ArrayList<>();
        for (int number = 0; number < paired.length; number++) {
            Candidate candidate = register.candidate(number);
            if (!paired[number]) unmatched.add(new Unmatched(candidate.pupil(), whys.why(candidate)));
        }
        return unmatched;
    }

    private boolean isFull() {
        return solution.friends().pairs() >= setting.problem().caps().total();
    }

    private Set<String> fullPlaces(Uses uses) {
        Problem problem = setting.problem();
        Map<String, Integer> pinned = new HashMap<>();
        for (int[] pair : register.pinned()) {
            pinned.merge(register.candidate(pair[0]).place(), 1, Integer::sum);
            pinned.merge(register.candidate(pair[1]).place(), 1, Integer::sum);
        }
        Set<String> full = new HashSet<>();
        addFull(full, setting.places().cities(), uses.ofCity(), problem.caps().city(), pinned);
        addFull(
                full,
                setting.places().counties(),
                uses.ofCounty(),
                problem.caps().county(),
                pinned);
        return full;
    }

    private static void addFull(
            Set<String> full, List<String> places, int[] used, int[] caps, Map<String, Integer> pinned) {
        for (int place = 0; place < caps.length; place++) {
            int loose = used[place] - pinned.getOrDefault(places.get(place), 0);
            if (loose >= caps[place]) full.add(places.get(place));
        }
    }

    private Report report(Uses uses, double seconds, long peakHeap, long seed) {
        Tally tally = solution.tally();
        long fixed = pinnedPoints - (long) programme.weights().openedClassPair() * (between.size() - tally.opened());
        long soft = tally.soft() + fixed;
        long bound = Math.max(soft, solution.bound() + fixed);
        int pinned = register.pinned().size();
        return new Report(
                -tally.broken(),
                uses.pairs(),
                soft,
                bound,
                bound <= 0 ? soft >= bound ? 1 : 0 : soft / (double) bound,
                uses.pairs(),
                solution.mostPairs() + pinned,
                seconds,
                peakHeap,
                setting.quotas().uses(uses.ofCity(), uses.ofCounty(), uses.pairs()),
                between.size(),
                tally.deviation(),
                seed);
    }
}
