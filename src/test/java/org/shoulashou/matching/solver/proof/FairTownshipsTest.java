package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;

/** Several townships of a county share its pairs, and an unfair share costs more than a good friend is worth. */
class FairTownshipsTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(5), Duration.ofMillis(30), 1);
    private static final int TOWNSHIPS = 3;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tinyQuestionsAreSolvedAsWellAsCanBe(long seed) {
        Question question = inTownships(new RandomQuestions(seed, 5).weighed(), seed);
        Report report = solved(question).report();
        BruteForce best = new BruteForce(question);
        assertThat(report.hard()).isZero();
        assertThat(report.pairs()).isEqualTo(best.pairs());
        assertThat(report.mostPairs()).isEqualTo(best.pairs());
        assertThat(report.bound()).isGreaterThanOrEqualTo(best.soft());
        assertThat(report.soft()).isEqualTo(best.soft());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheRulesSharesAreCountedRight(long seed) {
        Question question = inTownships(new RandomQuestions(seed, 30).any(), seed);
        Answer answer = solved(question);
        AnswerCheck check = new AnswerCheck(question);
        List<Couple> pairs = AnswerCheck.couples(answer);
        assertThat(check.broken(pairs)).isEmpty();
        assertThat(answer.report().townshipDeviation()).isEqualTo(check.deviation(pairs));
        assertThat(answer.report().soft())
                .isEqualTo(check.soft(pairs))
                .isLessThanOrEqualTo(answer.report().bound());
    }

    private static Answer solved(Question question) {
        return new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
    }

    /** Each partner pupil goes to a school of one of the townships of the county. */
    static Question inTownships(Question question, long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = question.candidates().stream()
                .map(each -> each.side() == Side.INLAND ? each : inTownship(each, random.nextInt(TOWNSHIPS)))
                .toList();
        return new Question(question.programme(), question.year(), candidates, question.pinned(), question.blocked());
    }

    private static Candidate inTownship(Candidate of, int number) {
        String township = of.place() + number;
        return new Candidate(
                of.pupil(),
                of.side(),
                of.place(),
                township,
                "school of " + township,
                of.schoolClass(),
                of.grade(),
                of.birthMonth(),
                of.languages(),
                of.interests(),
                of.lastFriend());
    }
}
