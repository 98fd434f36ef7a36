package org.shoulashou.matching.solver.plan;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.shoulashou.matching.solver.search.Twinning;

/** The first phase: opens the class pairs of the friendships by which the quotas are filled. */
public class FillQuotas implements CustomPhaseCommand<Plan> {

    @Override
    public void changeWorkingSolution(ScoreDirector<Plan> director) {
        Plan plan = director.getWorkingSolution();
        Twinning twinning = plan.begin();
        for (int number = 0; number < plan.pairs().count(); number++) {
            if (twinning.isOpen(number)) Changes.set(director, plan.link(number), true);
        }
        director.triggerVariableListeners();
    }
}
