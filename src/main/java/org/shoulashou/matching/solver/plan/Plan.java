package org.shoulashou.matching.solver.plan;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;

/** Which class pairs are open. */
@PlanningSolution(solutionCloner = Plan.Copying.class)
public class Plan {

    static final String CHOICES = "choices";

    private final Problem problem;
    private final ClassPairs pairs;
    private final Friends first;
    private final int[] share;
    private final StartPrices prices;
    private Twinning.@Nullable State state;
    private @Nullable Twinning twinning;
    private @Nullable Consumer<Plan> better;

    @PlanningEntityCollectionProperty
    private List<Link> links;

    @ValueRangeProvider(id = CHOICES)
    private final List<Boolean> choices = List.of(false, true);

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For OptaPlanner alone, which never uses it: a plan has a copier of its own. */
    @SuppressWarnings("NullAway.Init")
    public Plan() {
        throw new UnsupportedOperationException("a plan begins with a problem");
    }

    /**
     * With every class pair closed.
     *
     * @param first the friendships that the first phase opens the class pairs of
     */
    public Plan(Problem problem, ClassPairs pairs, Friends first, int[] share, StartPrices prices) {
        this.problem = problem;
        this.pairs = pairs;
        this.first = first;
        this.share = share;
        this.prices = prices;
        this.links = new Links(pairs.count(), new BitSet());
    }

    /** As the other stands at this moment. */
    Plan(Plan other) {
        this(other.problem, other.pairs, other.first, other.share, other.prices);
        score = other.score;
        better = other.better;
        state = other.twinning == null ? other.state : other.twinning.state();
        links = new Links(pairs.count(), state == null ? new BitSet() : state.open());
    }

    /** Tells of a copy of every better plan, on the solver's own thread. */
    public Plan telling(Consumer<Plan> listener) {
        better = listener;
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public ClassPairs pairs() {
        return pairs;
    }

    Link link(int number) {
        return links.get(number);
    }

    /** The friendships that are bettered; only of the plan that is worked on, and from the first phase on. */
    @Nullable
    Twinning twinning() {
        if (twinning == null && state != null) twinning = Twinning.resume(problem, pairs, state);
        return twinning;
    }

    boolean isWorkedOn() {
        return twinning != null;
    }

    /** Begins with the first friendships. */
    Twinning begin() {
        Twinning begun = Twinning.start(problem, pairs, first, share, prices);
        twinning = begun;
        return begun;
    }

    /** The friend of each inland pupil. */
    public int[] friendOfInland() {
        if (twinning != null) return twinning.friendOfInland();
        return state == null ? Friends.none(problem).ofInland() : state.friendOfInland();
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    /** Copies a plan with what is worked on in it. */
    public static final class Copying implements SolutionCloner<Plan> {

        @Override
        public Plan cloneSolution(Plan original) {
            Plan copy = new Plan(original);
            if (original.better != null && original.isWorkedOn()) original.better.accept(copy);
            return copy;
        }
    }
}
