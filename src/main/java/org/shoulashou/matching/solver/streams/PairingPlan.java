package org.shoulashou.matching.solver.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;

/** Who is whose friend, pupil by pupil. */
@PlanningSolution
public class PairingPlan {

    static final String PARTNERS = "partners";

    @ProblemFactProperty
    private Terms terms;

    @ProblemFactCollectionProperty
    private List<Cap> caps;

    @ProblemFactCollectionProperty
    private List<ClassCap> classCaps;

    @ProblemFactCollectionProperty
    private List<County> counties;

    @ProblemFactCollectionProperty
    private List<Couple> blocked;

    @ProblemFactCollectionProperty
    @ValueRangeProvider(id = PARTNERS)
    private List<PartnerPupil> partners;

    @PlanningEntityCollectionProperty
    private List<InlandPupil> inland;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For OptaPlanner, which fills it. */
    @SuppressWarnings("NullAway.Init")
    public PairingPlan() {}

    @SuppressWarnings("NullAway.Init")
    PairingPlan(
            Terms terms,
            Limits limits,
            List<County> counties,
            List<Couple> blocked,
            List<PartnerPupil> partners,
            List<InlandPupil> inland) {
        this.terms = terms;
        this.caps = limits.ofPairs();
        this.classCaps = limits.ofClasses();
        this.counties = counties;
        this.blocked = blocked;
        this.partners = partners;
        this.inland = inland;
    }

    /** A question with friendships, as the constraints read it. */
    public static PairingPlan of(Question question, Limits limits, List<Couple> pairs) {
        Map<String, PartnerPupil> partners = new HashMap<>();
        List<PartnerPupil> all = new ArrayList<>();
        for (Candidate candidate : question.candidates()) {
            if (candidate.side() != Side.PARTNER) continue;
            all.add(new PartnerPupil(candidate));
            partners.put(candidate.pupil(), all.get(all.size() - 1));
        }
        Map<String, String> pinned = byInland(question.pinned());
        Map<String, String> friends = byInland(pairs);
        List<InlandPupil> inland = question.candidates().stream()
                .filter(candidate -> candidate.side() == Side.INLAND)
                .map(each -> new InlandPupil(
                        each, found(partners, pinned.get(each.pupil())), found(partners, friends.get(each.pupil()))))
                .toList();
        Terms terms = new Terms(question.programme());
        return new PairingPlan(terms, limits, counties(question), question.blocked(), all, inland);
    }

    private static @Nullable PartnerPupil found(Map<String, PartnerPupil> partners, @Nullable String id) {
        return id == null ? null : partners.get(id);
    }

    private static Map<String, String> byInland(List<Couple> couples) {
        Map<String, String> byInland = new HashMap<>();
        couples.forEach(couple -> byInland.put(couple.inland(), couple.partner()));
        return byInland;
    }

    private static List<County> counties(Question question) {
        Map<String, SortedMap<String, Integer>> enrolled = new TreeMap<>();
        for (Candidate candidate : question.candidates()) {
            if (candidate.side() == Side.PARTNER && candidate.township() != null) {
                enrolled.computeIfAbsent(candidate.place(), county -> new TreeMap<>())
                        .merge(Objects.requireNonNull(candidate.township()), 1, Integer::sum);
            }
        }
        return enrolled.entrySet().stream()
                .map(each -> new County(each.getKey(), each.getValue()))
                .toList();
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    public List<InlandPupil> inland() {
        return inland;
    }
}
