package org.shoulashou.matching.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.proof.AnswerCheck;
import org.shoulashou.matching.solver.proof.RandomQuestions;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.streams.Limits;

class TwoCalculatorsTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theConstraintStreamsCountAnAnswerAsTheEngineDoes(long seed) {
        Question question = new RandomQuestions(seed, 12).any();
        Settings settings = new Settings(Duration.ofSeconds(1), Duration.ZERO, 1);
        Answer answer = new Matchmaker().solve(question, settings, Watcher.NOBODY);
        List<Couple> pairs = AnswerCheck.couples(answer);
        Limits limits = Setting.of(question).quotas().limits();
        HardMediumSoftLongScore score =
                ExplainedPairs.of(question, limits, pairs).score();
        HardMediumSoftLongScore pinned =
                ExplainedPairs.of(question, limits, question.pinned()).score();
        assertThat(score.getHardScore())
                .as("beyond what the pinned pairs break themselves")
                .isEqualTo(pinned.getHardScore());
        assertThat(score.getMediumScore()).isEqualTo(answer.report().medium());
        assertThat(score.getSoftScore()).isEqualTo(answer.report().soft());
    }

    static LongStream searched() {
        return seeds().filter(seed ->
                ClassPairs.all(Setting.of(new RandomQuestions(seed, 16).usual()).problem())
                                .count()
                        > 0);
    }

    /** It ends by itself: a machine that is busy may have looked at nothing within any shorter time. */
    @ParameterizedTest
    @MethodSource("searched")
    void everyMoveOfTheSearchIsCountedAsFromNothing(long seed) throws InterruptedException, ExecutionException {
        Question question = new RandomQuestions(seed, 16).usual();
        Problem problem = Setting.of(question).problem();
        ClassPairs pairs = ClassPairs.all(problem);
        int[] share = new int[problem.towns().count()];
        ClassFlow flow = ClassFlow.of(problem, pairs, share);
        Friends first = Realise.flow(problem, flow);
        StartPrices prices = StartPrices.of(problem.partner(), flow.prices(Twinning.reward(problem.points())));
        Plan plan = new Plan(problem, pairs, first, share, prices);
        try (PlanSolvers solvers = new PlanSolvers(problem.inland().classes(), 1, seed, EnvironmentMode.FULL_ASSERT)) {
            Plan best = solvers.begin(new PlanSolvers.Work(() -> plan, () -> Duration.ofMinutes(1), score -> {}))
                    .getFinalBestSolution();
            Tally tally = Tally.of(problem, best.friendOfInland());
            assertThat(best.score()).isEqualTo(HardMediumSoftLongScore.of(0, tally.pairs(), tally.soft()));
        }
    }
}
