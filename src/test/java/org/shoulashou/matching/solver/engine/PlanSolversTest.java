package org.shoulashou.matching.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverJob;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

/** A solver that would go on nearly for ever ends when its time is over or when it is told, however early that comes. */
class PlanSolversTest {

    private static final int IN_VAIN_FOR_EVER = 100_000_000;
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Problem problem = problem();

    @Test
    void aStopThatComesBeforeTheSolverHasBegunIsNotLost() throws Exception {
        try (PlanSolvers solvers = solvers()) {
            SolverJob<Plan, Integer> job = solvers.begin(new PlanSolvers.Work(
                    () -> {
                        solvers.stop();
                        return plan();
                    },
                    () -> FOR_EVER,
                    better -> {}));

            assertThat(best(job).friendOfInland()).hasSize(problem.inland().pupils());
        }
    }

    @Test
    void aTimeThatIsOverBeforeTheSolverHasBegunIsNotLost() throws Exception {
        try (PlanSolvers solvers = solvers()) {
            SolverJob<Plan, Integer> job =
                    solvers.begin(new PlanSolvers.Work(this::plan, () -> Duration.ZERO, better -> {}));

            assertThat(best(job).friendOfInland()).hasSize(problem.inland().pupils());
        }
    }

    @Test
    void noThreadIsLeftBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (PlanSolvers solvers = solvers()) {
            best(solvers.begin(new PlanSolvers.Work(this::plan, () -> Duration.ZERO, better -> {})));
        }
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeIf(thread -> thread.isDaemon() || before.contains(thread));
        for (Thread thread : left) thread.join(Duration.ofSeconds(10).toMillis());
        assertThat(left).noneMatch(Thread::isAlive);
    }

    private static PlanSolvers solvers() {
        return new PlanSolvers(IN_VAIN_FOR_EVER, 1, 7, EnvironmentMode.REPRODUCIBLE);
    }

    private static Plan best(SolverJob<Plan, Integer> job) throws Exception {
        return CompletableFuture.supplyAsync(() -> finalBest(job)).get(1, TimeUnit.MINUTES);
    }

    private static Plan finalBest(SolverJob<Plan, Integer> job) {
        try {
            return job.getFinalBestSolution();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Plan plan() {
        ClassPairs pairs = ClassPairs.all(problem);
        int[] share = new int[problem.towns().count()];
        ClassFlow flow = ClassFlow.of(problem, pairs, share);
        Friends friends = Realise.flow(problem, flow);
        StartPrices prices = StartPrices.of(problem.partner(), flow.prices(Twinning.reward(problem.points())));
        return new Plan(problem, pairs, friends, share, prices);
    }

    private static Problem problem() {
        Programme programme = Plans.national();
        Area area = Area.open(List.of("4301", "4302"), List.of("650101", "650102"));
        InventedPupils.Invention invention = InventedPupils.of(area, programme.rules(), 2026, 300, 3);
        return Setting.of(new Question(programme, 2026, invention.candidates(), List.of(), invention.blocked()))
                .problem();
    }
}
