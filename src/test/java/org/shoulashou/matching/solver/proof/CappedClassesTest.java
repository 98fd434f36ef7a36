package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Quota;

/** Pupils are paired, and a cap counts the classes or the schools that they are of. */
class CappedClassesTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(5), Duration.ofMillis(30), 1);
    private static final Text NAMES = new Text("试", "tried");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tinyQuestionsAreSolvedAsWellAsCanBe(long seed) {
        Question question = capped(new RandomQuestions(seed, 5).usual(), seed);
        Report report = solved(question).report();
        BruteForce best = new BruteForce(question);
        assertThat(report.hard()).isZero();
        assertThat(report.pairs()).isEqualTo(best.pairs());
        assertThat(report.mostPairs()).isEqualTo(best.pairs());
        assertThat(report.soft()).isEqualTo(best.soft());
        assertThat(report.bound()).isGreaterThanOrEqualTo(best.soft());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheRulesNoClassTooManyHasFriends(long seed) {
        Question question = capped(new RandomQuestions(seed, 30).any(), seed);
        Answer answer = solved(question);
        isWhatItSays(question, answer);
        assertThat(answer.report().pairs())
                .isEqualTo(answer.pairs().size())
                .isLessThanOrEqualTo(answer.report().mostPairs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(long seed) {
        Question question = capped(new RandomQuestions(seed, 30).usual(), seed);
        assertThat(solved(question).pairs()).isEqualTo(solved(question).pairs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsToldThatThereIsNoQuotaLeftWhereNoCapBinds(long seed) {
        Question question = withQuotas(new RandomQuestions(seed, 14).usual(), List.of());
        assertThat(solved(question).unmatched()).noneMatch(each -> each.why() == Why.NO_QUOTA_LEFT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverWatchesSeesAtTheEndWhatTheReportSays(long seed) {
        Question question = capped(new RandomQuestions(seed, 30).any(), seed);
        Recorder recorder = new Recorder(false);
        Report report = new Matchmaker().solve(question, SETTINGS, recorder).report();
        Progress last = recorder.told().get(recorder.told().size() - 1);
        assertThat(last.pairs()).isEqualTo(report.pairs());
        assertThat(last.soft()).isEqualTo(report.soft());
        assertThat(last.bound()).isNotNull().isBetween(report.soft(), report.bound());
        assertThat(last.quotas()).isEqualTo(report.quotas());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverStopsAtOnceHasAnAnswerWithinTheCaps(long seed) {
        Question question = capped(new RandomQuestions(seed, 300).any(), seed);
        Answer answer = new Matchmaker().solve(question, SETTINGS, new Recorder(true));
        isWhatItSays(question, answer);
    }

    private static void isWhatItSays(Question question, Answer answer) {
        AnswerCheck check = new AnswerCheck(question);
        List<Couple> pairs = AnswerCheck.couples(answer);
        assertThat(check.broken(pairs)).isEmpty();
        assertThat(answer.report().hard()).isZero();
        assertThat(answer.report().soft())
                .isEqualTo(check.soft(pairs))
                .isLessThanOrEqualTo(answer.report().bound());
    }

    private static Answer solved(Question question) {
        return new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
    }

    /** Keeps what is told, and may have asked for an end before the beginning. */
    private record Recorder(boolean isCancelled, List<Progress> told) implements Watcher {

        Recorder(boolean isCancelled) {
            this(isCancelled, new ArrayList<>());
        }

        @Override
        public synchronized void progress(Progress progress) {
            told.add(progress);
        }
    }

    /** Two classes in a school, and caps that leave few of them. */
    private static Question capped(Question question, long seed) {
        Random random = new Random(seed);
        List<Quota> quotas = new ArrayList<>();
        for (int number = 1 + random.nextInt(2); number > 0; number--) quotas.add(cap(number, random));
        List<Candidate> candidates = question.candidates().stream()
                .map(each -> inAClass(each, random.nextInt(2)))
                .toList();
        List<Engaged> engaged = candidates.stream()
                .filter(each -> random.nextInt(10) == 0)
                .map(each -> engaged(each, random.nextBoolean()))
                .toList();
        Question classes = new Question(
                question.programme(), question.year(), candidates, question.pinned(), question.blocked(), engaged);
        return withQuotas(classes, quotas);
    }

    private static Question withQuotas(Question question, List<Quota> quotas) {
        return new Question(
                Plans.withQuotas(question.programme(), quotas),
                question.year(),
                question.candidates(),
                question.pinned(),
                question.blocked(),
                question.engaged());
    }

    private static Engaged engaged(Candidate of, boolean termOnly) {
        return new Engaged(of.side(), of.place(), of.school(), of.schoolClass(), termOnly);
    }

    private static Quota cap(int number, Random random) {
        List<Quota.Unit> units = List.of(Quota.Unit.CLASSES, Quota.Unit.SCHOOLS);
        List<Quota.Per> per = List.of(Quota.Per.values());
        List<Quota.Period> periods = List.of(Quota.Period.values());
        return new Quota(
                "classes" + number,
                NAMES,
                random.nextInt(3),
                units.get(random.nextInt(2)),
                per.get(random.nextInt(3)),
                List.of(),
                periods.get(random.nextInt(2)),
                Quota.Kind.CAP,
                NAMES,
                List.of());
    }

    private static Candidate inAClass(Candidate of, int number) {
        return new Candidate(
                of.pupil(),
                of.side(),
                of.place(),
                of.township(),
                of.school(),
                "class" + number,
                of.grade(),
                of.birthMonth(),
                of.languages(),
                of.interests(),
                of.lastFriend());
    }
}
