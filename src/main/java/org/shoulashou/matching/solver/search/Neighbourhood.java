package org.shoulashou.matching.solver.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.shoulashou.matching.solver.model.ClassPairs;

/**
 * Betters everything around one inland class: closes class pairs that are not worth their while, opens the most
 * promising others, and keeps only what gains.
 */
final class Neighbourhood {

    private static final int TRIED = 3;
    private static final int TRIMMED = 4;
    private static final int AROUND = 6;

    private final BestFriends friends;
    private final LivePairs live;
    private final Estimates estimates;
    private final ClassPairs pairs;
    private final int reward;
    private final double[] gains = new double[TRIED];
    private final int[] numbers = new int[TRIED];

    Neighbourhood(BestFriends friends) {
        this.friends = friends;
        this.live = friends.live();
        this.estimates = new Estimates(friends);
        this.pairs = live.pairs;
        this.reward = friends.reward();
    }

    /** The journal is on: whoever asks decides what becomes of the changes. */
    void better(int a) {
        closeWeak(a);
        int found = promising(a);
        for (int turn = 0; turn < found; turn++) {
            int number = takeBest(found);
            boolean stale = turn > 0 && gain(number) <= cost(number);
            if (!stale && !live.open.isOpen(number)) tryOpening(number);
        }
    }

    /**
     * Closes or opens around an inland class what does not pay by itself, and betters what lies around it: a way out of
     * where no single change gains.
     */
    void shake(int a, SplittableRandom random) {
        Set<Integer> around = new LinkedHashSet<>();
        if (random.nextInt(3) == 0) openAnyhow(a, random, around);
        else for (int turn = 1 + random.nextInt(2); turn > 0; turn--) closeAnyhow(a, random, around);
        around.add(a);
        around.stream().limit(AROUND).forEach(this::better);
    }

    private void closeAnyhow(int a, SplittableRandom random, Set<Integer> around) {
        int count = live.open.countOfInland[a];
        if (count == 0) return;
        Block block = live.open.ofInland[a][random.nextInt(count)];
        if (cost(block.number()) == 0) return;
        addBeside(block.b(), around);
        friends.close(block.number(), Long.MIN_VALUE / 2);
    }

    private void openAnyhow(int a, SplittableRandom random, Set<Integer> around) {
        int all = pairs.start()[a + 1] - pairs.start()[a];
        if (all == 0) return;
        int number = pairs.start()[a] + random.nextInt(all);
        if (live.open.isOpen(number)) return;
        Block block = friends.block(number);
        new Opening(friends, block).go();
        trim(block);
        addBeside(block.b(), around);
    }

    /** The inland classes that have a partner class in common with one, and that one itself. */
    void addAround(int a, Set<Integer> around) {
        for (int at = 0; at < live.open.countOfInland[a]; at++) addBeside(live.open.ofInland[a][at].b(), around);
    }

    private void addBeside(int b, Set<Integer> around) {
        for (int at = 0; at < live.open.countOfPartner[b]; at++) around.add(live.open.ofPartner[b][at].a());
    }

    private void closeWeak(int a) {
        for (int at = live.open.countOfInland[a] - 1; at >= 0; at--) {
            if (at >= live.open.countOfInland[a]) continue;
            Block block = live.open.ofInland[a][at];
            tryClosing(block, cost(block.number()));
        }
    }

    /**
     * Closes a class pair when that gains.
     *
     * @param limit only when the prices promise a loss below this
     * @return whether it was closed
     */
    boolean tryClosing(Block block, int limit) {
        int number = block.number();
        if (live.between(number) == 0) {
            live.close(number);
            return true;
        }
        if (estimates.loss(block, limit) >= limit) return false;
        long before = live.worth(reward);
        Totals totals = live.totals();
        int mark = live.journal.length();
        friends.close(number, before);
        if (live.worth(reward) > before) return true;
        takeBack(mark, totals);
        return false;
    }

    private void takeBack(int mark, Totals totals) {
        live.journal.undo(mark, live);
        live.setTotals(totals);
    }

    private int promising(int a) {
        int found = 0;
        Arrays.fill(gains, 0);
        for (int number = pairs.start()[a]; number < pairs.start()[a + 1]; number++) {
            if (live.open.isOpen(number)) continue;
            double gain = gain(number);
            if (gain <= cost(number)) continue;
            int at = found < TRIED ? found++ : least();
            if (gains[at] < gain) {
                gains[at] = gain;
                numbers[at] = number;
            }
        }
        return found;
    }

    private double gain(int number) {
        return estimates.gain(pairs.inland()[number], pairs.partner()[number], cost(number));
    }

    int cost(int number) {
        return live.problem.openingCost(pairs.inland()[number], pairs.partner()[number]);
    }

    private int least() {
        int least = 0;
        for (int at = 1; at < TRIED; at++) if (gains[at] < gains[least]) least = at;
        return least;
    }

    private int takeBest(int found) {
        int best = 0;
        for (int at = 1; at < found; at++) if (gains[at] > gains[best]) best = at;
        gains[best] = -1;
        return numbers[best];
    }

    private void tryOpening(int number) {
        long before = live.worth(reward);
        Totals totals = live.totals();
        int mark = live.journal.length();
        Block block = friends.block(number);
        new Opening(friends, block).go();
        trim(block);
        if (live.worth(reward) <= before) takeBack(mark, totals);
    }

    /** Closes what the new class pair has made too weak beside it. */
    private void trim(Block opened) {
        int a = opened.a();
        int b = opened.b();
        for (int turn = 0;
                turn < TRIMMED && trimOne(live.open.ofInland[a], live.open.countOfInland[a], opened);
                turn++) {}
        for (int turn = 0;
                turn < TRIMMED && trimOne(live.open.ofPartner[b], live.open.countOfPartner[b], opened);
                turn++) {}
    }

    private boolean trimOne(Block[] beside, int count, Block opened) {
        for (int at = 0; at < count; at++) {
            if (beside[at] != opened && tryClosing(beside[at], cost(beside[at].number()))) return true;
        }
        return false;
    }
}
