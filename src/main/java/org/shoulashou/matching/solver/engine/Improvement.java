package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.optaplanner.core.api.solver.SolverJob;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.flow.Shares;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Part;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.plan.Plan;
import org.shoulashou.matching.solver.search.StartPrices;

/** Betters the friendships until the time is over: part by part on every core, then once more with other borders. */
final class Improvement {

    private static final double FIRST_ROUND = 0.7;
    private static final Duration TOO_SHORT = Duration.ofMillis(20);

    /**
     * How a country is cut.
     *
     * @param onePart       up to so many inland pupils it stays whole
     * @param pupilsOfPart  about so many are in each part
     * @param threads       that work at once
     */
    record Cutting(int onePart, int pupilsOfPart, int threads) {

        static Cutting usual() {
            return new Cutting(12_000, 16_000, Math.max(1, Runtime.getRuntime().availableProcessors()));
        }
    }

    private final Problem problem;
    private final ClassPairs pairs;
    private final StartPrices prices;
    private final Friends friends;
    private final Settings settings;
    private final Run run;
    private final PlacesNow places;
    private final Cutting cutting;

    Improvement(
            Problem problem,
            ClassPairs pairs,
            StartPrices prices,
            Friends friends,
            Settings settings,
            Run run,
            PlacesNow places,
            Cutting cutting) {
        this.problem = problem;
        this.pairs = pairs;
        this.prices = prices;
        this.friends = friends;
        this.settings = settings;
        this.run = run;
        this.places = places;
        this.cutting = cutting;
    }

    /** Changes the friendships; tells whether it went on until it got no further. */
    boolean go() {
        int pupils = problem.inland().pupils();
        int most = Math.min(problem.cities(), problem.counties());
        if (pupils <= cutting.onePart() || most < 2) {
            return round(1, 0, settings.improve());
        }
        int parts = Math.max(2, Math.min(most, pupils / cutting.pupilsOfPart()));
        Duration all = run.left(settings.improve());
        Duration later = Duration.ofNanos((long) (all.toNanos() * (1 - FIRST_ROUND)));
        boolean first = round(parts, 0, settings.improve().minus(later));
        int fewer = parts < 8 ? 1 : Math.max(2, parts / 4);
        return round(fewer, problem.cities() / fewer / 3, settings.improve()) && first;
    }

    private boolean round(int count, int shift, Duration until) {
        if (run.left(until).compareTo(TOO_SHORT) < 0 || run.isCancelled()) return false;
        List<Part> parts = new Partition(problem, friends, count, shift)
                .parts(pairs).stream().filter(part -> part.pairs().count() > 0).toList();
        places.count(friends);
        int[] share = sharesNow();
        Standing standing = new Standing(Tally.of(problem, friends.ofInland()), parts.size());
        int most = parts.stream()
                .mapToInt(part -> part.problem().inland().classes())
                .max()
                .orElse(1);
        try (PlanSolvers solvers = new PlanSolvers(
                most,
                Math.min(cutting.threads(), Math.max(1, parts.size())),
                settings.seed(),
                EnvironmentMode.REPRODUCIBLE)) {
            run.onStop(solvers::stop);
            List<SolverJob<Plan, Integer>> jobs = parts.stream()
                    .map(part -> solvers.begin(work(part, share, until, standing)))
                    .toList();
            List<Optional<Plan>> best = jobs.stream().map(Improvement::best).toList();
            standing.end();
            for (int at = 0; at < parts.size(); at++) {
                Part part = parts.get(at);
                best.get(at).ifPresent(plan -> giveBack(part, plan));
            }
            return !solvers.wereStopped();
        }
    }

    /** What each township should have of the pairs that its county has now. */
    private int[] sharesNow() {
        return Shares.of(problem, friends);
    }

    /** Of all parts together, while they work; better plans may still be told of when all have ended. */
    private static final class Standing {

        private final int pairs;
        private final AtomicInteger waiting;
        private long soft;
        private boolean ended;

        Standing(Tally before, int parts) {
            pairs = before.pairs();
            soft = before.soft();
            waiting = new AtomicInteger(parts);
        }

        synchronized void end() {
            ended = true;
        }
    }

    private PlanSolvers.Work work(Part part, int[] share, Duration until, Standing standing) {
        Told told = new Told(part, standing);
        return new PlanSolvers.Work(
                () -> new Plan(
                        part.problem(), part.pairs(), part.friends(), picked(share, part.towns()), pricesOf(part)),
                () -> portion(until, standing.waiting.getAndDecrement()),
                told::better);
    }

    /** What was told last of one part. */
    private final class Told {

        private final Part part;
        private final Standing standing;
        private long soft;
        private int[] friends;

        Told(Part part, Standing standing) {
            this.part = part;
            this.standing = standing;
            this.friends = part.friends().ofInland();
            this.soft = Tally.of(part.problem(), friends).soft();
        }

        void better(Plan plan) {
            long now = Objects.requireNonNull(plan.score()).getSoftScore();
            int[] nowFriends = plan.friendOfInland();
            synchronized (standing) {
                if (standing.ended) return;
                standing.soft += now - soft;
                places.change(part, friends, nowFriends);
                soft = now;
                friends = nowFriends;
                run.reached(standing.pairs, standing.soft);
            }
        }
    }

    /** Those that wait for a thread share the time that is left. */
    private Duration portion(Duration until, int waiting) {
        double portion = Math.min(1.0, cutting.threads() / (double) Math.max(1, waiting));
        return Duration.ofNanos((long) (Math.max(0, run.left(until).toNanos()) * portion));
    }

    private static Optional<Plan> best(SolverJob<Plan, Integer> job) {
        try {
            return Optional.ofNullable(job.getFinalBestSolution());
        } catch (CancellationException neverBegan) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a part of the search failed", failed.getCause());
        }
    }

    private void giveBack(Part part, Plan best) {
        int[] before = part.friends().ofInland();
        int[] after = best.friendOfInland();
        boolean better = isBetter(Tally.of(part.problem(), after), Tally.of(part.problem(), before));
        if (better) part.giveBack(after, friends);
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
