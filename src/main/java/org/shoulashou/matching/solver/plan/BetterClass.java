package org.shoulashou.matching.solver.plan;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.Move;
import org.shoulashou.matching.solver.search.Twinning;

/**
 * Betters the links of one inland class and of its neighbours. OptaPlanner tries a move, takes it back, and does it again
 * when it is accepted: the second time what the first has found is done at once.
 */
final class BetterClass implements Move<Plan> {

    private final int inlandClass;
    private final Manner manner;
    private final long seed;
    private final BitSet renewed;
    private Twinning.@Nullable Step found;

    /** @param renewed to which whatever is renewed is added */
    BetterClass(int inlandClass, Manner manner, long seed, BitSet renewed) {
        this.inlandClass = inlandClass;
        this.manner = manner;
        this.seed = seed;
        this.renewed = renewed;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        return true;
    }

    @Override
    public Move<Plan> doMove(ScoreDirector<Plan> director) {
        Twinning twinning = Objects.requireNonNull(director.getWorkingSolution().twinning());
        Twinning.Step step = found;
        if (step == null) {
            step = found(twinning);
            found = step;
        } else {
            twinning.redo(step);
        }
        tell(director, twinning, step);
        return new TakenBack(step);
    }

    private Twinning.Step found(Twinning twinning) {
        return switch (manner) {
            case RENEWED -> twinning.renew(inlandClass, seed, renewed);
            case ALONE -> twinning.better(inlandClass);
            case SHAKEN -> twinning.shake(inlandClass, seed);
        };
    }

    private static void tell(ScoreDirector<Plan> director, Twinning twinning, Twinning.Step step) {
        Plan plan = director.getWorkingSolution();
        step.changed().stream().forEach(number -> Changes.set(director, plan.link(number), twinning.isOpen(number)));
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return List.of();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return List.of();
    }

    @Override
    public String toString() {
        return manner + " " + inlandClass;
    }

    /** How much is dared. */
    enum Manner {
        /** Many classes that belong together are opened widely and closed again. */
        RENEWED,
        /** One class pair after the other is tried. */
        ALONE,
        /** Something is changed for the worse first. */
        SHAKEN
    }

    private record TakenBack(Twinning.Step step) implements Move<Plan> {

        @Override
        public boolean isMoveDoable(ScoreDirector<Plan> director) {
            return true;
        }

        @Override
        public @Nullable Move<Plan> doMove(ScoreDirector<Plan> director) {
            Twinning twinning =
                    Objects.requireNonNull(director.getWorkingSolution().twinning());
            twinning.undo(step);
            tell(director, twinning, step);
            return null;
        }
    }
}
