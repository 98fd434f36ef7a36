package org.shoulashou.matching.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.proof.AnswerCheck;
import org.shoulashou.matching.solver.proof.RandomQuestions;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.programme.Plans;

/** The chief move, by itself. */
class RenewalTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Two classes on each side whose pupils are all alike: every class writes to both others, where one would do. */
    @Test
    void classesThatKeepInTouchWithTooManyAreBroughtTogether() {
        Setting setting = Setting.of(new Question(Plans.turpan(), 2026, alike(), List.of(), List.of()));
        Problem problem = setting.problem();
        Friends crossed = Friends.none(problem);
        IntStream.range(0, 8).forEach(i -> crossed.join(i, i % 2 * 4 + i / 2));
        ClassPairs pairs = ClassPairs.all(problem);
        Twinning twinning = started(problem, pairs, crossed);
        long before = twinning.soft();

        twinning.renew(0, 1, new BitSet());

        assertThat(twinning.pairs()).isEqualTo(8);
        assertThat(twinning.soft())
                .isEqualTo(before + 2L * problem.points().weights().openedClassPair());
        assertThat(Tally.of(problem, twinning.friendOfInland()).opened()).isEqualTo(2);
    }

    /** Counted by whoever knows only the programme's words: caps hold and the pinned stay, gain or no gain. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsRenewedNothingIsBrokenAndEverythingIsCounted(long seed) {
        Question question = new RandomQuestions(seed, 24).usual();
        Setting setting = Setting.of(question);
        Problem problem = setting.problem();
        Twinning twinning = started(problem, ClassPairs.all(problem), filled(problem));
        AnswerCheck check = new AnswerCheck(question);
        for (int a = 0; a < problem.inland().classes(); a++) {
            twinning.renew(a, seed + a, new BitSet());

            Tally tally = Tally.of(problem, twinning.friendOfInland());
            assertThat(twinning.faults()).isZero();
            assertThat(twinning.pairs()).isEqualTo(tally.pairs());
            assertThat(twinning.soft()).isEqualTo(tally.soft());
            assertThat(tally.broken()).isZero();
            assertThat(check.broken(couples(setting, twinning.friendOfInland())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenBackIsAsItWasAndWhatIsDoneAgainIsTheSame(long seed) {
        Problem problem = Setting.of(new RandomQuestions(seed, 24).usual()).problem();
        Twinning twinning = started(problem, ClassPairs.all(problem), filled(problem));
        for (int a = 0; a < problem.inland().classes(); a++) {
            Twinning.State before = twinning.state();
            long soft = twinning.soft();
            Twinning.Step step = twinning.renew(a, seed, new BitSet());
            int[] renewed = twinning.friendOfInland();

            twinning.undo(step);
            assertThat(twinning.friendOfInland()).isEqualTo(before.friendOfInland());
            assertThat(twinning.state().open()).isEqualTo(before.open());
            assertThat(twinning.soft()).isEqualTo(soft);

            twinning.redo(step);
            assertThat(twinning.friendOfInland()).isEqualTo(renewed);
        }
    }

    private static Twinning started(Problem problem, ClassPairs pairs, Friends first) {
        int[] share = new int[problem.towns().count()];
        ClassFlow flow = ClassFlow.of(problem, pairs, share);
        StartPrices prices = StartPrices.of(problem.partner(), flow.prices(Twinning.reward(problem.points())));
        return Twinning.start(problem, pairs, first, share, prices);
    }

    private static Friends filled(Problem problem) {
        return Realise.flow(
                problem,
                ClassFlow.of(
                        problem,
                        ClassPairs.all(problem),
                        new int[problem.towns().count()]));
    }

    private static List<Couple> couples(Setting setting, int[] friends) {
        List<Couple> couples = new ArrayList<>();
        setting.register().pinned().forEach(pair -> couples.add(couple(setting, pair[0], pair[1])));
        for (int i = 0; i < friends.length; i++) {
            if (friends[i] == Friends.NOBODY) continue;
            couples.add(couple(setting, setting.inland()[i], setting.partner()[friends[i]]));
        }
        return couples;
    }

    private static Couple couple(Setting setting, int inland, int partner) {
        return new Couple(
                setting.register().candidate(inland).pupil(),
                setting.register().candidate(partner).pupil());
    }

    private static List<Candidate> alike() {
        List<Candidate> all = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> all.add(alike("i" + i, Side.INLAND, "4301", "s" + i / 4)));
        IntStream.range(0, 8).forEach(i -> all.add(alike("p" + i, Side.PARTNER, "650402", "t" + i / 4)));
        return all;
    }

    private static Candidate alike(String pupil, Side side, String place, String school) {
        return new Candidate(
                pupil,
                side,
                place,
                null,
                school,
                "class",
                4,
                YearMonth.of(2016, 5),
                Set.of("zh"),
                Set.of("football"),
                null);
    }
}
