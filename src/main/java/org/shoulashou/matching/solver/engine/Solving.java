package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.assignment.Sweep;
import org.shoulashou.matching.solver.bound.Bound;
import org.shoulashou.matching.solver.bound.FirstMultipliers;
import org.shoulashou.matching.solver.bound.Multipliers;
import org.shoulashou.matching.solver.bound.RoughBound;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.flow.PlaceFlow;
import org.shoulashou.matching.solver.model.ChosenPairs;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.search.StartPrices;
import org.shoulashou.matching.solver.search.Twinning;
import org.shoulashou.matching.solver.setting.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run from the first flow to the proof. */
final class Solving {

    private static final Logger log = LoggerFactory.getLogger(Solving.class);

    private static final int SWEEPS = 2;

    /** From here on the proof is worth looking at millions of class pairs. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Setting setting;
    private final Problem problem;
    private final Settings settings;
    private final Run run;
    private final int reward;

    Solving(Setting setting, Settings settings, Run run) {
        this.setting = setting;
        this.problem = setting.problem();
        this.settings = settings;
        this.run = run;
        this.reward = Twinning.reward(problem.points());
    }

    Solution solution() {
        run.begin(Phase.FILLING);
        PlaceFlow places = PlaceFlow.of(problem);
        ClassPairs pairs = ChosenPairs.of(problem);
        log.debug("{} s: {} pairs at most, {} class pairs", run.seconds(), places.pairs(), pairs.count());
        int[] share = Shares.expected(problem.towns(), places.pairsOfCounties());
        ClassFlow flow = ClassFlow.of(problem, pairs, share);
        log.debug("{} s: flow of {}", run.seconds(), flow.pairs());
        Friends friends = Realise.flow(problem, flow);
        Sweep sweep = new Sweep(problem, friends);
        for (int turn = 0; turn < SWEEPS; turn++) sweep.once();
        int most = TopUp.fill(problem, friends, Math.min(flow.pairs(), places.pairs()));
        if (!pairs.complete()) pairs = pairs.with(problem, friends);
        tell(friends);
        run.begin(Phase.IMPROVING);
        ClassPrices classPrices = flow.prices(reward);
        StartPrices prices = StartPrices.of(problem.partner(), classPrices);
        boolean searchable = Twinning.isPossible(problem.points());
        if (searchable) {
            new Improvement(problem, pairs, prices, friends, settings, run, Improvement.Cutting.usual()).go();
        }
        TooFew.part(problem, friends);
        Tally tally = tell(friends);
        run.begin(Phase.PROVING);
        Twinning last = searchable ? last(pairs, friends, prices) : null;
        if (last != null && isBetter(Tally.of(problem, last.friendOfInland()), tally)) {
            friends = Friends.of(problem, last.friendOfInland());
            tally = tell(friends);
        }
        long bound = bound(pairs, first(classPrices, last, tally), tally);
        log.debug("{} s: bound {}", run.seconds(), bound);
        return new Solution(friends, tally, most, bound);
    }

    /** Everything once more as a whole, for the prices by which the proof begins. */
    private Twinning last(ClassPairs pairs, Friends friends, StartPrices prices) {
        return Twinning.start(problem, pairs, friends, Shares.of(problem, friends), prices);
    }

    private Multipliers first(ClassPrices prices, @Nullable Twinning last, Tally tally) {
        if (last == null) return Multipliers.plain(problem, reward);
        double opening = problem.points().weights().openedClassPair() * (double) tally.opened();
        return FirstMultipliers.of(problem, prices, last.prices(), opening / Math.max(1, tally.pairs()));
    }

    private static boolean isBetter(Tally one, Tally other) {
        if (one.broken() != other.broken()) return one.broken() < other.broken();
        return one.pairs() > other.pairs() || one.pairs() == other.pairs() && one.soft() > other.soft();
    }

    private Tally tell(Friends friends) {
        Tally tally = Tally.of(problem, friends.ofInland());
        log.debug("{} s: {}", run.seconds(), tally);
        run.filled(Uses.of(setting, friends));
        run.reached(tally.pairs(), tally.soft());
        return tally;
    }

    private long bound(ClassPairs pairs, Multipliers start, Tally tally) {
        long rough = RoughBound.of(problem, tally.pairs());
        if (!pairs.complete() && settings.bound().compareTo(LONG) < 0) return rough;
        ClassPairs all = pairs.complete() ? pairs : ClassPairs.all(problem);
        Bound bound = new Bound(problem, all, reward, start, tally.soft(), tally.pairs());
        double begun = run.seconds();
        double time = Math.max(1e-3, settings.bound().toNanos() / 1e9);
        long lowered = bound.lower(
                () -> run.isCancelled() ? 1 : (run.seconds() - begun) / time, value -> run.proven((long) value));
        return Math.min(lowered, rough);
    }
}
