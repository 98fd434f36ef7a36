package org.shoulashou.matching.solver.engine;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.ClassPair.SchoolClass;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PairCounts;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.opening.Choice;
import org.shoulashou.matching.solver.setting.ClassIndex;
import org.shoulashou.matching.solver.setting.PinnedPairs;
import org.shoulashou.matching.solver.setting.PlaceIndex;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.setting.UnitCaps;
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
    private final PairCounts between;
    private final boolean[] paired;
    private @Nullable Map<String, List<Reason>> explained;
    private @Nullable Choice choice;

    Answering(Question question, Setting setting, Solution solution) {
        this.question = question;
        this.programme = question.programme();
        this.setting = setting;
        this.register = setting.register();
        this.solution = solution;
        this.between = setting.pinned().ofClasses().copy();
        this.paired = new boolean[register.count()];
    }

    /** Nobody of a class that was not chosen could have a friend. */
    Answering leavingOut(Choice chosen) {
        choice = chosen;
        return this;
    }

    Answer answer(double seconds, long peakHeap, long seed) {
        int[] friends = solution.friends().ofInland();
        explained = explained(friends);
        Uses uses = Uses.count(setting, solution.friends());
        List<int[]> pairs = pairs(friends);
        pairs.subList(register.pinned().size(), pairs.size()).forEach(this::count);
        Report report = report(uses, seconds, peakHeap, seed);
        return new Answer(pairings(pairs), classPairs(), unmatched(uses), report);
    }

    /** Few pairs are explained by the constraints themselves; of many each is explained alone, which says the same. */
    private @Nullable Map<String, List<Reason>> explained(int[] friends) {
        if (solution.tally().pairs() + register.pinned().size() > FEW) return null;
        List<Couple> couples = new ArrayList<>();
        for (int[] pair : pairs(friends)) couples.add(couple(pair[0], pair[1]));
        return ExplainedPairs.of(question, setting.quotas().limits(), couples).reasons();
    }

    /** The pinned ones first. */
    private List<int[]> pairs(int[] friends) {
        List<int[]> pairs = new ArrayList<>(register.pinned());
        for (int i = 0; i < friends.length; i++) {
            if (friends[i] != Friends.NOBODY) pairs.add(new int[] {setting.inland()[i], setting.partner()[friends[i]]});
        }
        return pairs;
    }

    private Couple couple(int inland, int partner) {
        return new Couple(
                register.candidate(inland).pupil(), register.candidate(partner).pupil());
    }

    /** Of many pairs each is told when somebody asks for it: most of them are pinned, and nobody may. */
    private List<Pairing> pairings(List<int[]> pairs) {
        if (explained != null) return pairs.stream().map(this::inWords).toList();
        return new AbstractList<>() {
            @Override
            public Pairing get(int index) {
                return pairing(pairs.get(index));
            }

            @Override
            public int size() {
                return pairs.size();
            }
        };
    }

    private Pairing pairing(int[] pair) {
        Candidate inland = register.candidate(pair[0]);
        Candidate partner = register.candidate(pair[1]);
        List<Reason> reasons = Reasons.all(programme, inland, partner);
        int points = 0;
        for (Reason reason : reasons) points += reason.points();
        return new Pairing(inland.pupil(), partner.pupil(), points, reasons);
    }

    private Pairing inWords(int[] pair) {
        Couple two = couple(pair[0], pair[1]);
        List<Reason> reasons = requireNonNull(explained).getOrDefault(two.inland(), List.of());
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Pairing(two.inland(), two.partner(), points, reasons);
    }

    private void count(int[] pair) {
        paired[pair[0]] = true;
        paired[pair[1]] = true;
        ClassIndex classes = setting.classes();
        between.add(classes.of(pair[0]), classes.of(pair[1]));
    }

    private List<ClassPair> classPairs() {
        List<ClassPair> pairs = new ArrayList<>();
        for (int at = 0; at < between.size(); at++) {
            SchoolClass inland = named(PairSet.first(between.key(at)));
            SchoolClass partner = named(PairSet.second(between.key(at)));
            pairs.add(new ClassPair(inland, partner, between.count(at)));
        }
        return pairs;
    }

    private SchoolClass named(int schoolClass) {
        return new SchoolClass(
                setting.classes().school(schoolClass), setting.classes().name(schoolClass));
    }

    private List<Unmatched> unmatched(Uses uses) {
        Whys whys = solution.whys().full(fullPlaces(uses), isFull()).leavingOut(leftOut());
        List<Unmatched> unmatched = new ArrayList<>();
        for (int number = 0; number < paired.length; number++) {
            if (isPaired(number)) continue;
            Candidate candidate = register.candidate(number);
            unmatched.add(new Unmatched(candidate.pupil(), whys.why(candidate)));
        }
        return unmatched;
    }

    /** Who was not looked at, because a cap of classes or schools had nothing left for theirs. */
    private List<Candidate> leftOut() {
        Choice chosen = choice;
        if (chosen == null) return List.of();
        return IntStream.range(0, paired.length)
                .filter(number ->
                        !isPaired(number) && !chosen.isOpen(setting.classes().of(number)))
                .mapToObj(register::candidate)
                .toList();
    }

    private boolean isPaired(int number) {
        return paired[number] || register.isPinned(number);
    }

    private boolean isFull() {
        return solution.friends().pairs() >= setting.problem().caps().total();
    }

    private Set<String> fullPlaces(Uses uses) {
        Problem problem = setting.problem();
        PinnedPairs pinned = setting.pinned();
        PlaceIndex places = setting.places();
        Set<String> full = new HashSet<>();
        addFull(full, places.cities(), uses.ofCity(), problem.caps().city(), pinned.ofCity());
        addFull(full, places.counties(), uses.ofCounty(), problem.caps().county(), pinned.ofCounty());
        return full;
    }

    private static void addFull(Set<String> full, List<String> places, int[] used, int[] caps, int[] pinned) {
        for (int place = 0; place < caps.length; place++) {
            int loose = used[place] - pinned[place];
            if (loose >= caps[place]) full.add(places.get(place));
        }
    }

    private List<QuotaUse> quotas(Uses uses) {
        List<QuotaUse> quotas = new ArrayList<>(uses.quotas(setting));
        UnitCaps ofUnits = setting.quotas().ofUnits();
        if (!ofUnits.isEmpty()) quotas.addAll(ofUnits.uses(setting.oneOfEachClass(this::isPaired)));
        return quotas;
    }

    private int broken() {
        UnitCaps ofUnits = setting.quotas().ofUnits();
        if (ofUnits.isEmpty()) return solution.tally().broken();
        return solution.tally().broken()
                + ofUnits.broken(setting.oneOfEachClass(this::isPaired), setting.oneOfEachClass(register::isPinned));
    }

    private Report report(Uses uses, double seconds, long peakHeap, long seed) {
        Tally tally = solution.tally();
        Kept kept = solution.kept();
        long soft = tally.soft() + kept.soft();
        long bound = Math.max(soft, solution.bound() + kept.soft());
        return new Report(
                -broken(),
                uses.pairs(),
                soft,
                bound,
                Report.ratio(soft, bound),
                uses.pairs(),
                solution.mostPairs() + kept.pairs(),
                seconds,
                peakHeap,
                quotas(uses),
                between.size(),
                tally.deviation(),
                seed,
                solution.certainty());
    }
}
