package org.shoulashou.matching.solver.plan;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.search.Twinning;

/**
 * The score of a plan: whatever is changed in its links is done to the friendships, which are counted as they change.
 * A second calculator of the same plan, by which OptaPlanner asserts the first, counts them from nothing.
 */
public class PlanScore implements IncrementalScoreCalculator<Plan, HardMediumSoftLongScore> {

    /** Worse than whatever the first phase begins with. */
    private static final HardMediumSoftLongScore NOT_BEGUN = HardMediumSoftLongScore.of(Integer.MIN_VALUE, 0, 0);

    private @Nullable Plan plan;
    private boolean fromNothing;

    @Override
    public void resetWorkingSolution(Plan workingSolution) {
        fromNothing = plan == null && workingSolution.isWorkedOn();
        plan = workingSolution;
        if (!fromNothing) workingSolution.twinning();
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        Link link = (Link) entity;
        Twinning twinning = plan == null ? null : plan.twinning();
        if (twinning == null || twinning.isOpen(link.number()) == link.isOpen()) return;
        if (link.isOpen()) twinning.open(link.number());
        else twinning.close(link.number());
    }

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardMediumSoftLongScore calculateScore() {
        Twinning twinning = plan == null ? null : plan.twinning();
        if (plan == null || twinning == null) return NOT_BEGUN;
        if (!fromNothing) return HardMediumSoftLongScore.of(-twinning.shortage(), twinning.pairs(), twinning.soft());
        Tally tally = Tally.of(plan.problem(), twinning.friendOfInland());
        return HardMediumSoftLongScore.of(-tally.broken(), tally.pairs(), tally.soft());
    }
}
