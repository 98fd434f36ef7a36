package org.shoulashou.matching.solver.plan;

import org.optaplanner.core.api.score.director.ScoreDirector;

/** Tells OptaPlanner of a link that is opened or closed. */
final class Changes {

    private Changes() {}

    static void set(ScoreDirector<Plan> director, Link link, boolean open) {
        director.beforeVariableChanged(link, Link.OPEN);
        link.setOpen(open);
        director.afterVariableChanged(link, Link.OPEN);
    }
}
