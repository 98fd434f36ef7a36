package org.shoulashou.matching.solver.plan;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** Whether two classes keep in touch. */
@PlanningEntity
public class Link {

    static final String OPEN = "open";

    private final int number;

    @PlanningVariable(valueRangeProviderRefs = Plan.CHOICES)
    private Boolean open;

    /** For OptaPlanner alone. */
    public Link() {
        this(-1, false);
    }

    Link(int number, boolean open) {
        this.number = number;
        this.open = open;
    }

    /** Of the class pair. */
    int number() {
        return number;
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean now) {
        open = now;
    }

    @Override
    public String toString() {
        return (open ? "open " : "closed ") + number;
    }
}
