package org.shoulashou.matching.solver.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;

/**
 * Renews a region of classes that keep in touch: first plenty of promising class pairs are opened as if that cost
 * nothing, and everybody chooses among all of them; then they are closed again, those that are missed least first, until
 * every one that is left is worth its cost.
 */
final class Renewal {

    /** Larger regions find more and take longer; beyond this it hardly pays. */
    private static final int CLASSES = 50;

    private static final int FEWEST_FOR_CLASS = 2;
    private static final int MOST_FOR_CLASS = 6;
    private static final double LEAST_GAIN = 0.1;
    private static final double MORE_GAIN = 0.8;
    private static final double LEAST_LUCK = 0.7;
    private static final double MORE_LUCK = 0.6;

    /** In so many steps the loss rises at which a class pair is closed. */
    private static final int STEPS = 10;

    private final Neighbourhood neighbourhood;
    private final BestFriends friends;
    private final LivePairs live;
    private final Estimates estimates;
    private final ClassPairs pairs;

    Renewal(BestFriends friends, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.friends = friends;
        this.live = friends.live();
        this.estimates = new Estimates(friends);
        this.pairs = live.pairs;
    }

    /** The inland classes around one that belong together by the class pairs open now. */
    Set<Integer> region(int a) {
        Set<Integer> region = new LinkedHashSet<>(Set.of(a));
        Queue<Integer> next = new ArrayDeque<>(region);
        while (!next.isEmpty() && region.size() < CLASSES) {
            Set<Integer> around = new LinkedHashSet<>();
            neighbourhood.addAround(next.remove(), around);
            for (int each : around) {
                if (region.size() < CLASSES && region.add(each)) next.add(each);
            }
        }
        return region;
    }

    /** The journal is on. */
    void renew(Set<Integer> region, SplittableRandom random) {
        int most = FEWEST_FOR_CLASS + random.nextInt(MOST_FOR_CLASS - FEWEST_FOR_CLASS + 1);
        double enough = LEAST_GAIN + MORE_GAIN * random.nextDouble();
        for (int a : region) openPlenty(a, most, enough, random);
        for (int a : region) settle(a);
        for (int step = 1; step <= STEPS; step++) {
            for (int a : region) closeWeak(a, step);
        }
    }

    private void openPlenty(int a, int most, double enough, SplittableRandom random) {
        List<Promise> promises = new ArrayList<>();
        for (int number = pairs.start()[a]; number < pairs.start()[a + 1]; number++) {
            if (live.open.isOpen(number)) continue;
            double least = enough * neighbourhood.cost(number);
            double gain = estimates.gain(a, pairs.partner()[number], least);
            double luck = LEAST_LUCK + MORE_LUCK * random.nextDouble();
            if (gain > least) promises.add(new Promise(number, gain * luck));
        }
        promises.sort(Comparator.comparingDouble(promise -> -promise.gain()));
        for (Promise promise : promises.subList(0, Math.min(most, promises.size()))) friends.openOnly(promise.number());
    }

    private void settle(int a) {
        Crowd inland = live.problem.inland();
        for (int i = inland.classStart()[a]; i < inland.classStart()[a + 1]; i++) friends.settle(i);
    }

    private void closeWeak(int a, int step) {
        for (int at = live.open.countOfInland[a] - 1; at >= 0; at--) {
            if (at >= live.open.countOfInland[a]) continue;
            Block block = live.open.ofInland[a][at];
            neighbourhood.tryClosing(block, neighbourhood.cost(block.number()) * step / STEPS);
        }
    }

    /** What opening a class pair could gain, with some luck in it. */
    private record Promise(int number, double gain) {}
}
