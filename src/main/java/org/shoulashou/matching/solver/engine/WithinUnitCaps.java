package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.bound.RoughBound;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.flow.PlaceFlow;
import org.shoulashou.matching.solver.flow.Shares;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.ChosenPairs;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.opening.CappedUnits;
import org.shoulashou.matching.solver.opening.Choice;
import org.shoulashou.matching.solver.opening.Choosing;
import org.shoulashou.matching.solver.opening.Look;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;
import org.shoulashou.matching.solver.setting.Setting;

/**
 * Solves a question in which a cap of classes or schools binds: chooses those that may have friends, and pairs their
 * pupils as if there were no others. What is told of the best possible is proven of all of them together.
 */
final class WithinUnitCaps {

    /** So many pupils are paired in all tries together; a larger question has one try. */
    private static final int TRIED = 1_500;

    private final Question question;
    private final Setting whole;
    private final CappedUnits units;
    private final Settings settings;
    private final Run run;
    private final int tries;

    WithinUnitCaps(Question question, Setting whole, CappedUnits units, Settings settings, Run run) {
        this.question = question;
        this.whole = whole;
        this.units = units;
        this.settings = settings;
        this.run = run;
        this.tries = Math.max(1, TRIED / Math.max(1, whole.inland().length + whole.partner().length));
    }

    /** @param setting of those who were chosen */
    record Found(Choice choice, Setting setting, Solution solution) {

        boolean isBetterThan(Found other) {
            Tally mine = solution.tally();
            Tally theirs = other.solution.tally();
            if (mine.pairs() != theirs.pairs()) return mine.pairs() > theirs.pairs();
            return mine.soft() > theirs.soft();
        }
    }

    Found found() {
        run.begin(Phase.FILLING);
        Problem problem = units.atMost();
        PlaceFlow places = PlaceFlow.of(problem);
        ClassPairs pairs = ChosenPairs.of(problem);
        ClassFlow flow = ClassFlow.of(problem, pairs, Shares.expected(problem.towns(), places.pairsOfCounties()));
        int most = Math.min(places.pairs(), flow.pairs());
        run.above(Kept.of(question.programme(), whole));
        run.proven(RoughBound.upTo(problem, most));
        Choosing.Chosen chosen = Choosing.of(question, units, this::isChoosingOver);
        Tries tried = new Tries();
        Found best = tried.all(chosen.looks());
        run.begin(Phase.PROVING);
        Friends friends = friends(problem, best);
        ClassPrices prices = flow.prices(Twinning.reward(problem.points()));
        ClassPairs withThese = pairs.complete() ? pairs : pairs.with(problem, friends);
        Problem asMany = asMany(problem, best);
        Proving.Proven bound = new Proving(asMany, settings, run, prices)
                .finish(
                        withThese,
                        last(asMany, withThese, friends, prices),
                        best.solution().tally());
        run.tell();
        int provenMost = chosen.all() ? Math.min(most, tried.most) : most;
        return new Found(
                best.choice(),
                best.setting(),
                best.solution().proven(provenMost, bound, chosen.ended() && tried.ended));
    }

    /** With no more pairs than were found: of answers with more the bound says nothing. */
    private static Problem asMany(Problem problem, Found found) {
        Caps caps = problem.caps();
        int pairs = found.solution().tally().pairs();
        return problem.with(new Caps(caps.city(), caps.county(), Math.min(caps.total(), pairs)));
    }

    private static @Nullable Twinning last(Problem problem, ClassPairs pairs, Friends friends, ClassPrices prices) {
        if (!Twinning.isPossible(problem.points())) return null;
        return Solving.last(problem, pairs, friends, StartPrices.of(problem.partner(), prices));
    }

    /** The friendships among everybody. */
    private Friends friends(Problem problem, Found found) {
        int[] number = new int[whole.register().count()];
        for (int i = 0; i < whole.inland().length; i++) number[whole.inland()[i]] = i;
        for (int j = 0; j < whole.partner().length; j++) number[whole.partner()[j]] = j;
        int[] friendOfInland = new int[whole.inland().length];
        Arrays.fill(friendOfInland, Friends.NOBODY);
        int[] here = found.solution().friends().ofInland();
        for (int i = 0; i < here.length; i++) {
            if (here[i] == Friends.NOBODY) continue;
            int inland = found.setting().inland()[i];
            friendOfInland[number[inland]] = number[found.setting().partner()[here[i]]];
        }
        return Friends.of(problem, friendOfInland);
    }

    /** One after the other, as long as one of them might be better. */
    private final class Tries {

        private int most;
        private boolean ended = true;
        private int made;

        Found all(List<Look> looks) {
            Found best = null;
            for (Look look : looks) {
                boolean hopeless =
                        best != null && look.pairs() < best.solution().tally().pairs();
                boolean over = best != null && (made == tries || isOver());
                if (hopeless) break;
                if (over) {
                    most = Math.max(most, look.pairs());
                    ended &= made == tries;
                    break;
                }
                Found next = tried(look);
                if (best != null && !next.isBetterThan(best)) continue;
                best = next;
                tell(best);
            }
            return Objects.requireNonNull(best);
        }

        private Found tried(Look look) {
            Setting setting = Setting.of(question, look.choice());
            if (made > 0) run.begin(Phase.IMPROVING);
            Run told = made == 0 ? run : run.aside();
            Solution solution = new Solving(question, setting, settings, told, false).solution();
            made++;
            ended &= solution.certainty().endedByItself();
            most = Math.max(most, Math.min(look.pairs(), solution.mostPairs()));
            return new Found(look.choice(), setting, solution);
        }

        private void tell(Found best) {
            Tally tally = best.solution().tally();
            new PlacesNow(best.setting(), run).count(best.solution().friends());
            run.reached(tally.pairs(), tally.soft());
        }
    }

    /** Half of the time is for pairing those who were chosen. */
    private boolean isChoosingOver() {
        Duration half = settings.improve().dividedBy(2);
        return run.isCancelled() || run.left(half).isNegative();
    }

    private boolean isOver() {
        return run.isCancelled() || run.left(settings.improve()).isNegative();
    }
}
