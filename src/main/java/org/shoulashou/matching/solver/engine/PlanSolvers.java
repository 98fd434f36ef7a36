package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.optaplanner.core.api.solver.SolverJob;
import org.optaplanner.core.api.solver.SolverManager;
import org.optaplanner.core.api.solver.SolverStatus;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.AcceptorType;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.SolverManagerConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.shoulashou.matching.solver.plan.BetterClasses;
import org.shoulashou.matching.solver.plan.FillQuotas;
import org.shoulashou.matching.solver.plan.Link;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.plan.PlanScore;

/**
 * OptaPlanner's solver manager, set up for plans: our first phase, then local search with our one move. Every part of the
 * country is a problem of its own; as many are solved at once as there are threads. A solver ends when its time is over,
 * when somebody stops it, or by itself when every class was looked at again and again in vain, which makes small runs end
 * the same whatever the machine.
 */
final class PlanSolvers implements AutoCloseable {

    private static final int ROUNDS_IN_VAIN = 6;
    private static final int FEWEST_STEPS = 200;
    private static final int EVERY = 50;

    private final SolverManager<Plan, Integer> manager;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PlanSolvers::daemon);
    private final List<SolverJob<Plan, Integer>> jobs = new CopyOnWriteArrayList<>();
    private final Set<Integer> haveAPlan = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** @param classes of the largest part */
    PlanSolvers(int classes, int threads, long seed, EnvironmentMode mode) {
        SolverManagerConfig managing = new SolverManagerConfig().withParallelSolverCount(String.valueOf(threads));
        this.manager = SolverManager.create(config(classes, seed, mode), managing);
    }

    /**
     * What is asked of one solver; all of it on the solver's own thread.
     *
     * @param plan   made when a thread is free for it
     * @param time   that it may take, told when it begins
     * @param better is told of better plans, and not of each when they come fast
     */
    record Work(Supplier<Plan> plan, Supplier<Duration> time, Consumer<Plan> better) {}

    /** Whether any of them would have gone on. */
    boolean wereStopped() {
        return stopped;
    }

    SolverJob<Plan, Integer> begin(Work work) {
        int number = jobs.size();
        SolverJob<Plan, Integer> job = manager.solve(
                number, id -> begun(id, work), plan -> work.better().accept(plan));
        jobs.add(job);
        return job;
    }

    private Plan begun(int number, Work work) {
        Plan plan = work.plan().get().telling(new Sometimes(number, work.better()));
        again(() -> end(number), work.time().get().toMillis());
        return plan;
    }

    /**
     * Told at once, and again when a while has passed. The manager's own way to listen is not used: when a solver and its
     * listener come at a bad moment (a better plan is taken between being seen and being fetched), it waits for ever.
     */
    private final class Sometimes implements Consumer<Plan> {

        private final int number;
        private final Consumer<Plan> better;
        private long next = System.nanoTime();

        Sometimes(int number, Consumer<Plan> better) {
            this.number = number;
            this.better = better;
        }

        @Override
        public void accept(Plan plan) {
            haveAPlan.add(number);
            long now = System.nanoTime();
            if (now - next < 0) return;
            better.accept(plan);
            next = now + TimeUnit.MILLISECONDS.toNanos(EVERY);
        }
    }

    private void end(int number) {
        if (manager.getSolverStatus(number) != SolverStatus.NOT_SOLVING) stopped = true;
        endSoon(number);
    }

    /** Whoever has begun has a first plan before it ends; ended without one, its listener's thread would stay. */
    private void endSoon(int number) {
        boolean mayEnd = manager.getSolverStatus(number) != SolverStatus.SOLVING_ACTIVE || haveAPlan.contains(number);
        if (mayEnd) manager.terminateEarly(number);
    }

    /** Whoever works keeps the best so far; who has not begun never does. */
    void stop() {
        stopped = true;
        again(() -> IntStream.range(0, jobs.size()).forEach(this::endSoon), 0);
    }

    /** Again and again, because a solver that is just about to begin forgets that it was told to end. */
    private void again(Runnable ending, long milliseconds) {
        if (!clock.isShutdown()) clock.scheduleWithFixedDelay(ending, milliseconds, EVERY, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        manager.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "matching-clock");
        thread.setDaemon(true);
        return thread;
    }

    private static SolverConfig config(int classes, long seed, EnvironmentMode mode) {
        TerminationConfig inVain = new TerminationConfig()
                .withUnimprovedStepCountLimit(Math.max(FEWEST_STEPS, Math.max(1, classes) * ROUNDS_IN_VAIN));
        ScoreDirectorFactoryConfig score =
                new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScore.class);
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Link.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(score)
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
