package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.AcceptorType;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.shoulashou.matching.solver.plan.BetterClasses;
import org.shoulashou.matching.solver.plan.FillQuotas;
import org.shoulashou.matching.solver.plan.Link;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.plan.PlanScore;

/**
 * OptaPlanner, set up for a plan: our first phase, then local search with our one move. Ends by itself when every class
 * was looked at again and again in vain, which makes small runs end the same whatever the machine.
 */
final class PlanSolver {

    private static final int ROUNDS_IN_VAIN = 6;
    private static final int FEWEST_STEPS = 200;

    private final Solver<Plan> solver;
    private final Plan plan;

    PlanSolver(Plan plan, Duration time, long seed, EnvironmentMode mode) {
        this.plan = plan;
        this.solver = SolverFactory.<Plan>create(config(plan, time, seed, mode)).buildSolver();
    }

    Solver<Plan> solver() {
        return solver;
    }

    void onBetter(Consumer<HardMediumSoftLongScore> better) {
        solver.addEventListener(event -> better.accept((HardMediumSoftLongScore) event.getNewBestScore()));
    }

    /** The best plan found. */
    Plan solve() {
        return Objects.requireNonNull(solver.solve(plan));
    }

    private static SolverConfig config(Plan plan, Duration time, long seed, EnvironmentMode mode) {
        int classes = Math.max(1, plan.problem().inland().classes());
        TerminationConfig inVain =
                new TerminationConfig().withUnimprovedStepCountLimit(Math.max(FEWEST_STEPS, classes * ROUNDS_IN_VAIN));
        TerminationConfig inTime = new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, time.toMillis()));
        ScoreDirectorFactoryConfig score =
                new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScore.class);
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Link.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(score)
                .withTerminationConfig(inTime)
                .withPhases(
                        new CustomPhaseConfig().withCustomPhaseCommandClassList(List.of(FillQuotas.class)),
                        search(inVain));
    }

    private static LocalSearchPhaseConfig search(TerminationConfig inVain) {
        MoveIteratorFactoryConfig moves = new MoveIteratorFactoryConfig();
        moves.setMoveIteratorFactoryClass(BetterClasses.class);
        LocalSearchPhaseConfig search = new LocalSearchPhaseConfig();
        search.setMoveSelectorConfig(moves);
        search.setAcceptorConfig(
                new LocalSearchAcceptorConfig().withAcceptorTypeList(List.of(AcceptorType.HILL_CLIMBING)));
        search.setForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        search.setTerminationConfig(inVain);
        return search;
    }
}
