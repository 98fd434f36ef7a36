package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;

/** Whatever happens after schools have confirmed their pairs: those stay as they are. */
class RepairTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(5), Duration.ZERO, 1);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClassThatComesLateChangesNothingThatIsConfirmed(long seed) {
        Question question = new RandomQuestions(seed, 14).any();
        List<Couple> confirmed = AnswerCheck.couples(solved(question));
        List<Candidate> more = new ArrayList<>(question.candidates());
        question.candidates().stream()
                .filter(candidate -> candidate.side() == Side.INLAND)
                .map(RepairTest::late)
                .forEach(more::add);
        assertThat(after(question, more, confirmed, question.blocked())).containsAll(confirmed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPairThatIsDeclinedChangesNothingElse(long seed) {
        Question question = new RandomQuestions(seed, 14).any();
        List<Couple> all = AnswerCheck.couples(solved(question));
        if (all.isEmpty()) return;
        List<Couple> confirmed = all.subList(1, all.size());
        List<Couple> blocked = new ArrayList<>(question.blocked());
        blocked.add(all.get(0));
        assertThat(after(question, question.candidates(), confirmed, blocked))
                .containsAll(confirmed)
                .doesNotContain(all.get(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPupilWhoLeavesLeavesOneFriendAndChangesNothingElse(long seed) {
        Question question = new RandomQuestions(seed, 14).any();
        List<Couple> all = AnswerCheck.couples(solved(question));
        if (all.isEmpty()) return;
        List<Couple> confirmed = all.subList(1, all.size());
        String leaving = all.get(0).partner();
        List<Candidate> staying = question.candidates().stream()
                .filter(candidate -> !candidate.pupil().equals(leaving))
                .toList();
        assertThat(after(question, staying, confirmed, question.blocked()))
                .containsAll(confirmed)
                .noneMatch(couple -> couple.partner().equals(leaving));
    }

    private static List<Couple> after(
            Question question, List<Candidate> candidates, List<Couple> confirmed, List<Couple> blocked) {
        return AnswerCheck.couples(
                solved(new Question(question.programme(), question.year(), candidates, confirmed, blocked)));
    }

    private static Answer solved(Question question) {
        return new Matchmaker().solve(question, SETTINGS, Watcher.NOBODY);
    }

    private static Candidate late(Candidate like) {
        return new Candidate(
                "late-" + like.pupil(),
                like.side(),
                like.place(),
                like.township(),
                like.school(),
                "late",
                like.grade(),
                like.birthMonth(),
                like.languages(),
                like.interests(),
                null);
    }
}
