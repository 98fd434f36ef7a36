package org.shoulashou.matching.solver.plan;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies a plan with what is worked on in it. */
public class PlanCopy implements SolutionCloner<Plan> {

    @Override
    public Plan cloneSolution(Plan original) {
        return new Plan(original);
    }
}
