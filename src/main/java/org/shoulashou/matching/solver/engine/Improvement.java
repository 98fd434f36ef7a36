package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Part;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.search.StartPrices;

/** Betters the friendships until the time is over: part by part on every core, then once more with other borders. */
final class Improvement {

    private static final int ONE_PART = 12_000;
    private static final int PUPILS_OF_PART = 16_000;
    private static final double FIRST_ROUND = 0.7;
    private static final Duration TOO_SHORT = Duration.ofMillis(20);

    private final Problem problem;
    private final ClassPairs pairs;
    private final StartPrices prices;
    private final Friends friends;
    private final Settings settings;
    private final Run run;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    Improvement(Problem problem, ClassPairs pairs, StartPrices prices, Friends friends, Settings settings, Run run) {
        this.problem = problem;
        this.pairs = pairs;
        this.prices = prices;
        this.friends = friends;
        this.settings = settings;
        this.run = run;
    }

    /** Changes the friendships. */
    void go() {
        int pupils = problem.inland().pupils();
        int most = Math.min(problem.cities(), problem.counties());
        if (pupils <= ONE_PART || most < 2) {
            round(1, 0, settings.improve());
            return;
        }
        int parts = Math.max(2, Math.min(most, pupils / PUPILS_OF_PART));
        Duration all = run.left(settings.improve());
        Duration later = Duration.ofNanos((long) (all.toNanos() * (1 - FIRST_ROUND)));
        round(parts, 0, settings.improve().minus(later));
        int fewer = parts < 8 ? 1 : Math.max(2, parts / 4);
        round(fewer, problem.cities() / fewer / 3, settings.improve());
    }

    private void round(int count, int shift, Duration until) {
        if (run.left(until).compareTo(TOO_SHORT) < 0 || run.isCancelled()) return;
        List<Part> parts = new Partition(problem, friends, count, shift).parts(pairs);
        int[] share = sharesNow();
        Tally before = Tally.of(problem, friends.ofInland());
        AtomicLong soft = new AtomicLong(before.soft());
        AtomicInteger left = new AtomicInteger(parts.size());
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, parts.size()));
        try {
            List<Future<int[]>> found = new ArrayList<>();
            for (Part part : parts) {
                found.add(workers.submit(() -> better(part, share, until, left, soft, before.pairs())));
            }
            for (int part = 0; part < parts.size(); part++) {
                parts.get(part).giveBack(found.get(part).get(), friends);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a part of the search failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** What each township should have of the pairs that its county has now. */
    private int[] sharesNow() {
        return Shares.of(problem, friends);
    }

    private int[] better(Part part, int[] share, Duration until, AtomicInteger left, AtomicLong soft, int count) {
        int waiting = left.getAndDecrement();
        double portion = Math.min(1.0, threads / (double) Math.max(1, waiting));
        Duration time = Duration.ofNanos((long) (run.left(until).toNanos() * portion));
        int[] before = part.friends().ofInland().clone();
        if (part.pairs().count() == 0 || run.isCancelled() || time.compareTo(TOO_SHORT) < 0) return before;
        Plan plan = new Plan(part.problem(), part.pairs(), part.friends(), picked(share, part.towns()), pricesOf(part));
        PlanSolver solver = new PlanSolver(plan, time, settings.seed(), EnvironmentMode.REPRODUCIBLE);
        Tally start = Tally.of(part.problem(), before);
        long[] last = {start.soft()};
        solver.onBetter(score -> {
            long all = soft.addAndGet(score.getSoftScore() - last[0]);
            last[0] = score.getSoftScore();
            run.reached(count, all);
        });
        run.onStop(solver.solver()::terminateEarly);
        int[] after = solver.solve().friendOfInland();
        Tally end = Tally.of(part.problem(), after);
        return isBetter(end, start) ? after : before;
    }

    private static boolean isBetter(Tally end, Tally start) {
        if (end.broken() != start.broken()) return end.broken() < start.broken();
        return end.pairs() != start.pairs() ? end.pairs() > start.pairs() : end.soft() >= start.soft();
    }

    private StartPrices pricesOf(Part part) {
        return new StartPrices(
                picked(prices.city(), part.cities()),
                picked(prices.partner(), part.partner()),
                picked(prices.town(), part.towns()),
                picked(prices.county(), part.counties()),
                prices.ground());
    }

    private static double[] picked(double[] values, int[] which) {
        double[] picked = new double[which.length];
        for (int at = 0; at < which.length; at++) picked[at] = values[which[at]];
        return picked;
    }

    private static int[] picked(int[] values, int[] which) {
        int[] picked = new int[which.length];
        for (int at = 0; at < which.length; at++) picked[at] = values[which[at]];
        return picked;
    }
}
