package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.PlacePairs;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

/** Whoever watches a run sees the score on its way to a bound, and where the pairs are. */
class WatchedRunTest {

    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(2), Duration.ofMillis(100), 1);

    private final Programme programme = Plans.national();
    private final List<Progress> told = new ArrayList<>();

    @Test
    void aBoundIsThereAsSoonAsItImprovesAndIsNeverTakenBack() {
        Answer answer = watched(question(2, List.of()));

        assertThat(told.stream().filter(progress -> progress.phase() == Phase.IMPROVING))
                .isNotEmpty()
                .allSatisfy(progress -> assertThat(progress.bound()).isNotNull());
        List<Long> bounds = told.stream()
                .map(Progress::bound)
                .filter(Objects::nonNull)
                .map(bound -> -bound)
                .toList();
        assertThat(bounds).isSorted();
        assertThat(-bounds.get(bounds.size() - 1))
                .isGreaterThanOrEqualTo(answer.report().soft());
    }

    @Test
    void whatIsToldCountsWhoWasPairedBefore() {
        Question before = question(2, List.of());
        List<Couple> pairs = AnswerCheck.couples(watched(before));
        told.clear();
        Answer answer = watched(question(2, pairs.subList(0, pairs.size() / 2)));

        Progress last = told.get(told.size() - 1);
        assertThat(last.pairs()).isEqualTo(answer.report().pairs());
        assertThat(last.soft()).isEqualTo(answer.report().soft());
    }

    @Test
    void thePairsOfCitiesWithCountiesAreToldAndOfManyOnlyTheLargest() {
        Answer answer = watched(question(PlacePairs.MOST + 5, List.of()));

        PlacePairs few = Objects.requireNonNull(told.get(told.size() - 1).places());
        assertThat(few.cities()).hasSize(PlacePairs.MOST);
        assertThat(few.allCities()).isEqualTo(PlacePairs.MOST + 5);
        assertThat(few.counties()).hasSize(2);
        assertThat(few.cells().stream().mapToInt(Cell::pairs).sum())
                .isPositive()
                .isLessThanOrEqualTo(answer.report().pairs());
    }

    private Answer watched(Question question) {
        return new Matchmaker().solve(question, SETTINGS, listening());
    }

    private Watcher listening() {
        return new Watcher() {
            @Override
            public void progress(Progress progress) {
                told.add(progress);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private Question question(int cities, List<Couple> pinned) {
        List<String> codes = IntStream.range(0, cities)
                .mapToObj(city -> "43%02d".formatted(city))
                .toList();
        Area area = Area.open(codes, List.of("650101", "650102"));
        InventedPupils.Invention invention = InventedPupils.of(area, programme.rules(), 2026, 600, 3);
        return new Question(programme, 2026, invention.candidates(), pinned, invention.blocked());
    }
}
