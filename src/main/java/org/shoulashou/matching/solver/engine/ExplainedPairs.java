package org.shoulashou.matching.solver.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.streams.Because;
import org.shoulashou.matching.solver.streams.InlandPupil;
import org.shoulashou.matching.solver.streams.Limits;
import org.shoulashou.matching.solver.streams.PairingConstraints;
import org.shoulashou.matching.solver.streams.PairingPlan;

/** Pairs with their score and, for each, the reasons that its constraints give. */
final class ExplainedPairs {

    private final ScoreExplanation<PairingPlan, HardMediumSoftLongScore> explanation;

    private ExplainedPairs(ScoreExplanation<PairingPlan, HardMediumSoftLongScore> explanation) {
        this.explanation = explanation;
    }

    static ExplainedPairs of(Question question, Limits limits, List<Couple> pairs) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PairingPlan.class)
                .withEntityClasses(InlandPupil.class)
                .withConstraintProviderClass(PairingConstraints.class);
        SolutionManager<PairingPlan, HardMediumSoftLongScore> manager =
                SolutionManager.create(SolverFactory.<PairingPlan>create(config));
        return new ExplainedPairs(manager.explain(PairingPlan.of(question, limits, pairs)));
    }

    HardMediumSoftLongScore score() {
        return explanation.getScore();
    }

    /** Of each inland pupil who has a friend, in the order of their kinds. */
    Map<String, List<Reason>> reasons() {
        Map<String, List<Reason>> reasons = new HashMap<>();
        explanation
                .getJustificationList(Because.class)
                .forEach(because -> reasons.computeIfAbsent(because.inland(), pupil -> new ArrayList<>())
                        .add(because.reason()));
        reasons.values().forEach(each -> each.sort(Comparator.comparing(Reason::kind)));
        return reasons;
    }
}
