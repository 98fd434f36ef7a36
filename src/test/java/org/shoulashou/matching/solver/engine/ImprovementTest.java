package org.shoulashou.matching.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

/** A country in two parts, each with a solver on a thread of its own, as only large ones are otherwise. */
class ImprovementTest {

    private static final Improvement.Cutting IN_TWO = new Improvement.Cutting(10, 300, 2);
    private static final Settings UNTIL_IT_ENDS = new Settings(Duration.ofMinutes(2), Duration.ZERO, 7);

    private final Programme programme = Plans.national();
    private final List<String> cities = List.of("4301", "4302", "4303", "4304");
    private final List<String> counties = List.of("650101", "650102", "650103", "650104");
    private final Setting setting = setting();
    private final Problem problem = setting.problem();
    private final List<Progress> told = new ArrayList<>();
    private boolean endedByItself;

    @Test
    void twoThreadsFindTheSameForTheSameSeedAndBetterWhatWasThere() {
        Friends first = improved(Watcher.NOBODY);
        Friends again = improved(Watcher.NOBODY);

        assertThat(again.ofInland()).isEqualTo(first.ofInland());
        Tally before = Tally.of(problem, filled().ofInland());
        Tally after = Tally.of(problem, first.ofInland());
        assertThat(after.broken()).isZero();
        assertThat(after.pairs()).isEqualTo(before.pairs());
        assertThat(after.soft()).isGreaterThan(before.soft());
    }

    @Test
    void whatIsToldOnTheWayIsTheBestSoFarOfAllParts() {
        Friends best = improved(listening(false));

        assertThat(told).extracting(Progress::soft).isSorted();
        assertThat(told.get(told.size() - 1).soft())
                .isLessThanOrEqualTo(Tally.of(problem, best.ofInland()).soft());
    }

    @Test
    void whoeverIsStoppedKeepsTheBestSoFar() {
        Friends best = improved(listening(true));

        Tally tally = Tally.of(problem, best.ofInland());
        assertThat(tally.broken()).isZero();
        assertThat(tally.pairs())
                .isEqualTo(Tally.of(problem, filled().ofInland()).pairs());
    }

    private Friends improved(Watcher watcher) {
        Friends friends = filled();
        Run run = new Run(watcher);
        PlacesNow places = new PlacesNow(setting, run);
        StartPrices prices = StartPrices.of(problem.partner(), flow().prices(Twinning.reward(problem.points())));
        endedByItself = new Improvement(
                        problem, ClassPairs.all(problem), prices, friends, UNTIL_IT_ENDS, run, places, IN_TWO)
                .go();
        return friends;
    }

    private Watcher listening(boolean cancelled) {
        return new Watcher() {
            @Override
            public void progress(Progress progress) {
                told.add(progress);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private Friends filled() {
        return Realise.flow(problem, flow());
    }

    private ClassFlow flow() {
        return ClassFlow.of(
                problem, ClassPairs.all(problem), new int[problem.towns().count()]);
    }

    private Setting setting() {
        InventedPupils.Invention invention =
                InventedPupils.of(Area.open(cities, counties), programme.rules(), 2026, 1_200, 3);
        return Setting.of(new Question(programme, 2026, invention.candidates(), List.of(), invention.blocked()));
    }
}
