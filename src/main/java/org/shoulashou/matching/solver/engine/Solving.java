package org.shoulashou.matching.solver.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report.Certainty;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.assignment.Exchange;
import org.shoulashou.matching.solver.assignment.Realise;
import org.shoulashou.matching.solver.assignment.Sweep;
import org.shoulashou.matching.solver.assignment.TooFew;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.flow.PlaceFlow;
import org.shoulashou.matching.solver.flow.Shares;
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

    private final Problem problem;
    private final Settings settings;
    private final Run run;
    private final PlacesNow places;
    private final Supplier<Kept> pinned;
    private final CompletableFuture<Whys> whys;
    private final int reward;
    private final boolean proves;

    Solving(Question question, Setting setting, Settings settings, Run run) {
        this(question, setting, settings, run, true);
    }

    /** @param proves whether anything is to be proven; otherwise no bound is told */
    Solving(Question question, Setting setting, Settings settings, Run run, boolean proves) {
        this.proves = proves;
        this.problem = setting.problem();
        this.settings = settings;
        this.run = run;
        this.places = new PlacesNow(setting, run);
        this.pinned = () -> Kept.of(question.programme(), setting);
        this.whys = CompletableFuture.supplyAsync(() -> new Whys(question, setting.register()));
        this.reward = Twinning.reward(problem.points());
    }

    Solution solution() {
        run.begin(Phase.FILLING);
        PlaceFlow flowOfPlaces = PlaceFlow.of(problem);
        ClassPairs pairs = ChosenPairs.of(problem);
        log.debug("{} s: {} pairs at most, {} class pairs", run.seconds(), flowOfPlaces.pairs(), pairs.count());
        int[] share = Shares.expected(problem.towns(), flowOfPlaces.pairsOfCounties());
        ClassFlow flow = ClassFlow.of(problem, pairs, share);
        log.debug("{} s: flow of {}", run.seconds(), flow.pairs());
        Friends friends = Realise.flow(problem, flow, places::countSometimes);
        Sweep sweep = new Sweep(problem, friends);
        for (int turn = 0; turn < SWEEPS; turn++) sweep.once();
        int most = TopUp.fill(problem, friends, Math.min(flow.pairs(), flowOfPlaces.pairs()));
        ClassPairs now = pairs.complete() ? pairs : pairs.with(problem, friends);
        ClassPrices classPrices = flow.prices(reward);
        Proving proving = new Proving(problem, settings, run, classPrices);
        Kept kept = pinned.get();
        run.above(kept);
        Tally filled = tell(friends);
        if (proves) proving.roughly(most);
        run.begin(Phase.IMPROVING);
        StartPrices prices = StartPrices.of(problem.partner(), classPrices);
        boolean searchable = Twinning.isPossible(problem.points());
        boolean endedByItself =
                !searchable || improve(now, friends, prices, () -> proving.meanwhile(now, filled, most));
        TooFew.part(problem, friends);
        Exchange.once(problem, friends);
        Tally tally = tell(friends);
        run.begin(Phase.PROVING);
        Twinning last = searchable ? last(now, friends, prices) : null;
        if (last != null && isBetter(Tally.of(problem, last.friendOfInland()), tally)) {
            friends = Friends.of(problem, last.friendOfInland());
            tally = tell(friends);
        }
        Proving.Proven proven = proves ? proving.finish(now, last, tally) : Proving.Proven.nothing();
        log.debug("{} s: bound {}", run.seconds(), proven);
        run.tell();
        Certainty certainty = new Certainty(endedByItself, proven.by());
        return new Solution(kept, whys.join(), friends, tally, most, proven.bound(), certainty);
    }

    /** Whether it went on until it got no further. */
    private boolean improve(
            ClassPairs pairs, Friends friends, StartPrices prices, Supplier<@Nullable ProofMeanwhile> proofs) {
        try (ProofMeanwhile proof = proves ? proofs.get() : null) {
            log.debug("{} s: {}", run.seconds(), proof == null ? "no proof meanwhile" : "a proof meanwhile");
            return new Improvement(problem, pairs, prices, friends, settings, run, places, Improvement.Cutting.usual())
                    .go();
        }
    }

    /** Everything once more as a whole, for the prices by which the proof begins. */
    private Twinning last(ClassPairs pairs, Friends friends, StartPrices prices) {
        return last(problem, pairs, friends, prices);
    }

    static Twinning last(Problem problem, ClassPairs pairs, Friends friends, StartPrices prices) {
        return Twinning.start(problem, pairs, friends, Shares.of(problem, friends), prices);
    }

    private static boolean isBetter(Tally one, Tally other) {
        if (one.broken() != other.broken()) return one.broken() < other.broken();
        return one.pairs() > other.pairs() || one.pairs() == other.pairs() && one.soft() > other.soft();
    }

    private Tally tell(Friends friends) {
        Tally tally = Tally.of(problem, friends.ofInland());
        log.debug("{} s: {}", run.seconds(), tally);
        places.count(friends);
        run.reached(tally.pairs(), tally.soft());
        return tally;
    }
}
