package org.shoulashou.matching.solver.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.proof.RandomQuestions;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** Of more choices than can be looked at one is found that is as good as the best, or as good as the time allows. */
class ChoosingTest {

    private static final int CLASSES = 12;
    private static final int ROOM = 4;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asManyPairsAsByTheBestOfAllChoices(long seed) {
        Question question = question(seed);
        CappedUnits units = CappedUnits.of(Setting.of(question));
        Choosing.Chosen chosen = Choosing.of(question, units, () -> false);
        assertThat(chosen.all()).isFalse();
        assertThat(chosen.ended()).isTrue();
        Look found = chosen.looks().get(0);
        assertThat(kept(found)).isEqualTo(ROOM);
        assertThat(found.pairs()).isEqualTo(best(question, units).pairs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameChoice(long seed) {
        Question question = question(seed);
        CappedUnits units = CappedUnits.of(Setting.of(question));
        assertThat(open(Choosing.of(question, units, () -> false)))
                .isEqualTo(open(Choosing.of(question, units, () -> false)));
    }

    @Test
    void whoeverHasNoMoreTimeHasTheBestSoFarAndIsToldThatItIsThat() {
        Question question = question(3);
        CappedUnits units = CappedUnits.of(Setting.of(question));
        Look before = null;
        for (int looks : List.of(0, 1, 2, 3, 5, 10, 20)) {
            Choosing.Chosen chosen = Choosing.of(question, units, after(looks));
            Look found = chosen.looks().get(0);
            assertThat(chosen.ended()).isFalse();
            assertThat(chosen.all()).isFalse();
            assertThat(kept(found)).isEqualTo(ROOM);
            if (looks > 3) assertThat(before).isNotNull().matches(earlier -> !earlier.isBetterThan(found));
            before = found;
        }
    }

    private static BooleanSupplier after(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return () -> left.getAndDecrement() <= 0;
    }

    private static long kept(Look look) {
        return open(look).stream().filter(kept -> kept).count();
    }

    private static List<Boolean> open(Choosing.Chosen chosen) {
        return open(chosen.looks().get(0));
    }

    private static List<Boolean> open(Look look) {
        return IntStream.range(0, CLASSES).mapToObj(look.choice()::keeps).toList();
    }

    private static Look best(Question question, CappedUnits units) {
        return IntStream.range(0, 1 << CLASSES)
                .filter(choice -> Integer.bitCount(choice) == ROOM)
                .mapToObj(choice -> new Choice(units, bits(choice)))
                .map(choice -> Look.at(question, units, choice))
                .max(Comparator.comparingInt(Look::pairs))
                .orElseThrow();
    }

    private static boolean[] bits(int choice) {
        boolean[] bits = new boolean[CLASSES];
        for (int bit = 0; bit < CLASSES; bit++) bits[bit] = (choice >> bit & 1) == 1;
        return bits;
    }

    /** Classes of any size whose pupils write languages that few or many of the others write. */
    private static Question question(long seed) {
        Random random = new Random(seed);
        Programme plan = Plans.turpan();
        String city = plan.links().get(0).city();
        String county = plan.links().get(0).county();
        List<Candidate> candidates = new ArrayList<>();
        for (int schoolClass = 0; schoolClass < CLASSES; schoolClass++) {
            String language = "language" + random.nextInt(5);
            for (int count = 1 + random.nextInt(9); count > 0; count--)
                candidates.add(somebody(candidates.size(), Side.INLAND, city, "class" + schoolClass, language));
        }
        for (int count = 0; count < 40; count++)
            candidates.add(somebody(candidates.size(), Side.PARTNER, county, "class", "language" + random.nextInt(5)));
        Quota cap = new Quota(
                "classes",
                RandomQuestions.NAMES,
                ROOM,
                Quota.Unit.CLASSES,
                Quota.Per.PROGRAMME,
                List.of(),
                Quota.Period.YEAR,
                Quota.Kind.CAP,
                RandomQuestions.NAMES,
                List.of());
        return new Question(
                Plans.withQuotas(plan, List.of(cap)), RandomQuestions.YEAR, candidates, List.of(), List.of());
    }

    private static Candidate somebody(int number, Side side, String place, String schoolClass, String language) {
        return new Candidate(
                "pupil" + number,
                side,
                place,
                null,
                "school",
                schoolClass,
                4,
                YearMonth.of(2016, 1 + number % 12),
                Set.of(language),
                Set.of(),
                null);
    }
}
