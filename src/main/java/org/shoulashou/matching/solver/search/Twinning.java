package org.shoulashou.matching.solver.search;

import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.PupilPrices;

/** Which class pairs are open and, for those, the best friendships; to be bettered class by class. */
public final class Twinning {

    /** With more points than this for one pair the whole numbers of the search do not reach. */
    private static final int MOST_POINTS = 4_000;

    private static final int MOST_REWARD = 8_000;

    private final LivePairs live;
    private final BestFriends friends;
    private final Neighbourhood neighbourhood;
    private final Renewal renewal;

    private Twinning(Problem problem, ClassPairs pairs, Friends first, int[] share) {
        live = new LivePairs(problem, pairs, first, share);
        friends = new BestFriends(live, reward(problem.points()));
        neighbourhood = new Neighbourhood(friends);
        renewal = new Renewal(friends, neighbourhood);
    }

    /** Whether the search can work with the programme's weights. */
    public static boolean isPossible(Points points) {
        return points.best() <= MOST_POINTS && points.weights().outsideLinks() <= MOST_POINTS;
    }

    /** What a pair counts for beside its points: enough that hardly ever one is given up for them. */
    public static int reward(Points points) {
        return Math.min(8 * points.best(), MOST_REWARD);
    }

    public static Twinning start(Problem problem, ClassPairs pairs, Friends first, int[] share, StartPrices prices) {
        Twinning twinning = new Twinning(problem, pairs, first, share);
        twinning.openUsed();
        new FirstPrices(twinning.live, prices, twinning.friends.reward()).set();
        twinning.friends.settleAll();
        return twinning;
    }

    public static Twinning resume(Problem problem, ClassPairs pairs, State state) {
        Twinning twinning = new Twinning(problem, pairs, Friends.of(problem, state.friendOfInland()), state.share());
        System.arraycopy(state.prices(), 0, twinning.live.price, 0, state.prices().length);
        state.open().stream().forEach(twinning.friends::openOnly);
        return twinning;
    }

    private void openUsed() {
        live.used().stream().forEach(friends::openOnly);
    }

    /** Betters everything around an inland class; what is changed can be taken back and done again. */
    public Step better(int a) {
        return changing(() -> neighbourhood.better(a));
    }

    /** Changes something around an inland class for good or ill, and betters what lies around it. */
    public Step shake(int a, long seed) {
        return changing(() -> neighbourhood.shake(a, new SplittableRandom(seed)));
    }

    /**
     * Opens plenty for a whole region around an inland class and closes what is missed least.
     *
     * @param renewed to which the region is added
     */
    public Step renew(int a, long seed, BitSet renewed) {
        Set<Integer> region = renewal.region(a);
        region.forEach(renewed::set);
        return changing(() -> renewal.renew(region, new SplittableRandom(seed)));
    }

    private Step changing(Runnable change) {
        BitSet before = live.open.numbers();
        Totals totals = live.totals();
        live.journal.start();
        change.run();
        before.xor(live.open.numbers());
        return new Step(before, totals, live.totals(), live.journal.replay(live));
    }

    /** Right after it was done. */
    public void undo(Step step) {
        live.journal.undo(0, live);
        live.journal.stop();
        live.setTotals(step.before());
    }

    /** Right after it was taken back. */
    public void redo(Step step) {
        step.replay().on(live);
        live.setTotals(step.after());
    }

    /** What everybody is worth to the friendships as they stand. */
    public PupilPrices prices() {
        return live.prices();
    }

    /** Closes a class pair for good or ill. */
    public void close(int number) {
        live.journal.stop();
        friends.close(number, Long.MIN_VALUE / 2);
    }

    public void open(int number) {
        live.journal.stop();
        friends.open(number);
    }

    public boolean isOpen(int number) {
        return live.open.isOpen(number);
    }

    public int pairs() {
        return live.pairCount();
    }

    public long soft() {
        return live.soft();
    }

    /** How many pairs class pairs lack that have too few of them. */
    public int shortage() {
        return live.shortage();
    }

    public int[] friendOfInland() {
        return live.friendOfInland.clone();
    }

    public State state() {
        return new State(live.friendOfInland.clone(), live.price.clone(), live.open.numbers(), live.share);
    }

    /** How many pupils are not at their best at the present prices; 0 unless something is wrong. */
    public int faults() {
        return friends.faults();
    }

    /** Everything that is needed to go on from here. */
    public record State(int[] friendOfInland, int[] prices, BitSet open, int[] share) {}

    /**
     * A change.
     *
     * @param changed the class pairs that are open after it and were not before, or the other way round
     */
    public static final class Step {

        private final BitSet changed;
        private final Totals before;
        private final Totals after;
        private final Journal.Replay replay;

        private Step(BitSet changed, Totals before, Totals after, Journal.Replay replay) {
            this.changed = changed;
            this.before = before;
            this.after = after;
            this.replay = replay;
        }

        public BitSet changed() {
            return changed;
        }

        private Totals before() {
            return before;
        }

        private Totals after() {
            return after;
        }

        private Journal.Replay replay() {
            return replay;
        }
    }
}
