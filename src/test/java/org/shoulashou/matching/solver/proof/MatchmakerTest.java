package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.programme.Plans;

class MatchmakerTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(5), Duration.ofMillis(30), 1);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsAskedNothingIsBrokenAndEverythingIsCountedRight(long seed) {
        Question question = new RandomQuestions(seed, 14).any();
        Answer answer = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
        AnswerCheck check = new AnswerCheck(question);
        List<Couple> pairs = AnswerCheck.couples(answer);
        Report report = answer.report();
        assertThat(check.broken(pairs)).isEmpty();
        assertThat(report.hard()).isZero();
        assertThat(report.pairs()).isEqualTo(pairs.size()).isLessThanOrEqualTo(report.mostPairs());
        assertThat(report.soft()).isEqualTo(check.soft(pairs)).isLessThanOrEqualTo(report.bound());
        assertThat(report.openedClassPairs()).isEqualTo(check.opened(pairs));
        assertThat(report.townshipDeviation()).isEqualTo(check.deviation(pairs));
        answer.pairs()
                .forEach(pair -> assertThat(pair.points())
                        .isEqualTo(check.points(new Couple(pair.inland(), pair.partner())))
                        .isEqualTo(
                                pair.reasons().stream().mapToInt(Reason::points).sum()));
        assertThat(answer.classes().stream().mapToInt(ClassPair::pairs).sum()).isEqualTo(pairs.size());
        List<String> everybody = new ArrayList<>(
                answer.unmatched().stream().map(Unmatched::pupil).toList());
        pairs.forEach(pair -> everybody.addAll(List.of(pair.inland(), pair.partner())));
        assertThat(everybody)
                .containsExactlyInAnyOrderElementsOf(
                        question.candidates().stream().map(Candidate::pupil).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tinyQuestionsAreSolvedAsWellAsCanBe(long seed) {
        Question question = new RandomQuestions(seed, 5).usual();
        Answer answer = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
        BruteForce best = new BruteForce(question);
        assertThat(answer.report().pairs()).isEqualTo(best.pairs());
        assertThat(answer.report().mostPairs()).isEqualTo(best.pairs());
        assertThat(answer.report().bound()).isGreaterThanOrEqualTo(best.soft());
        assertThat(answer.report().soft()).isEqualTo(best.soft());
    }

    /** Its county's pairs are all its own, so that a pair more in another county costs it nothing. */
    @Test
    void aTownshipAloneInItsCountyAlwaysHasItsShare() {
        Question any = new RandomQuestions(96, 5).weighed();
        Question question = new Question(
                Plans.withQuotas(any.programme(), List.of()),
                any.year(),
                any.candidates(),
                any.pinned(),
                any.blocked());
        Answer answer = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
        assertThat(answer.report().soft())
                .isEqualTo(new BruteForce(question).soft())
                .isEqualTo(12);
    }

    /** Two class pairs close and two others open, of which neither would be worth it alone. */
    @Test
    void twoPairsChangeFriendsWhereOnlyBothTogetherAreWorthIt() {
        for (Question question : List.of(new RandomQuestions(1316, 5).weighed(), new RandomQuestions(371, 5).usual())) {
            Answer answer = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
            assertThat(answer.report().soft()).isEqualTo(new BruteForce(question).soft());
        }
    }

    static LongStream someSeeds() {
        return LongStream.range(0, 60);
    }

    /** The search may miss the last points of weights that nobody uses; what is proven is proven all the same. */
    @ParameterizedTest
    @MethodSource("someSeeds")
    void ofAnyWeightsTheBestLiesBetweenTheAnswerAndItsBound(long seed) {
        Question question = new RandomQuestions(seed, 5).weighed();
        Report report =
                new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY).report();
        BruteForce best = new BruteForce(question);
        assertThat(report.pairs()).isEqualTo(best.pairs());
        assertThat(best.soft()).isBetween(report.soft(), report.bound());
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void whateverTheRulesNothingIsBetterThanWhatIsProven(long seed) {
        Question question = new RandomQuestions(seed, 5).any();
        Report report =
                new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY).report();
        BruteForce best = new BruteForce(question);
        assertThat(best.pairs()).isBetween(report.pairs(), report.mostPairs());
        if (report.pairs() == best.pairs()) assertThat(report.bound()).isGreaterThanOrEqualTo(best.soft());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(long seed) {
        Question question = new RandomQuestions(seed, 14).usual();
        Answer once = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
        Answer again = new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
        assertThat(again.pairs()).isEqualTo(once.pairs());
        assertThat(again.classes()).isEqualTo(once.classes());
    }
}
