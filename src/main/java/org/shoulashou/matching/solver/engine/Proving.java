package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Report.ProvenBy;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.bound.Bound;
import org.shoulashou.matching.solver.bound.Effort;
import org.shoulashou.matching.solver.bound.FirstMultipliers;
import org.shoulashou.matching.solver.bound.Multipliers;
import org.shoulashou.matching.solver.bound.RoughBound;
import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.PupilPrices;
import org.shoulashou.matching.solver.model.Tally;
import org.shoulashou.matching.solver.search.Twinning;

/**
 * Proves how good friendships could be at all: roughly as soon as the quotas are filled, better while others search, and
 * as well as the time allows in the end. Of a few class pairs among millions nothing is proven: then all are looked at
 * where the time is enough for that, and otherwise each pupil alone.
 */
final class Proving {

    private final Problem problem;
    private final Settings settings;
    private final Run run;
    private final ClassPrices prices;
    private @Nullable ProofMeanwhile meanwhile;
    private int countMeanwhile;

    Proving(Problem problem, Settings settings, Run run, ClassPrices prices) {
        this.problem = problem;
        this.settings = settings;
        this.run = run;
        this.prices = prices;
    }

    /** @param bound no friendships with as many pairs are worth more */
    record Proven(long bound, ProvenBy by) {

        static Proven nothing() {
            return new Proven(Long.MAX_VALUE / 2, ProvenBy.EACH_ALONE);
        }
    }

    /** @param most pairs that there can be */
    void roughly(int most) {
        run.proven(RoughBound.upTo(problem, most));
    }

    /**
     * Nothing where one look would take longer than the search goes on, and nothing of friendships that may yet become
     * more or fewer: what is proven holds for as many.
     */
    @Nullable
    ProofMeanwhile meanwhile(ClassPairs pairs, Tally filled, int most) {
        if (filled.pairs() != most || filled.broken() > 0) return null;
        Duration rest = run.left(settings.improve()).dividedBy(ProofMeanwhile.RESTS);
        ClassPairs all = all(pairs, rest);
        if (all == null || Effort.of(problem, all).takesLongerThan(rest)) return null;
        PupilPrices none = new PupilPrices(
                new int[problem.inland().pupils()], new int[problem.partner().pupils()]);
        meanwhile = ProofMeanwhile.begin(bound(all, first(none, filled), filled), Effort.of(problem, all), run);
        countMeanwhile = filled.pairs();
        return meanwhile;
    }

    /** @param last the friendships once more as a whole, for the prices by which the proof begins */
    Proven finish(ClassPairs pairs, @Nullable Twinning last, Tally tally) {
        long relaxed = meanwhile == null || countMeanwhile != tally.pairs() ? Long.MAX_VALUE : meanwhile.lowest();
        ClassPairs all = all(pairs, settings.bound());
        if (all != null) relaxed = Math.min(relaxed, lowered(all, last, tally));
        long rough = RoughBound.of(problem, tally.pairs());
        run.proven(Math.min(relaxed, rough));
        return relaxed <= rough ? new Proven(relaxed, ProvenBy.RELAXATION) : new Proven(rough, ProvenBy.EACH_ALONE);
    }

    private long lowered(ClassPairs all, @Nullable Twinning last, Tally tally) {
        Multipliers start = last == null ? Multipliers.plain(problem, prices.reward()) : first(last.prices(), tally);
        double begun = run.seconds();
        double time = Math.max(1e-3, settings.bound().toNanos() / 1e9);
        return bound(all, start, tally)
                .lower(() -> run.isCancelled() ? 1 : (run.seconds() - begun) / time, value -> run.proven((long) value));
    }

    private @Nullable ClassPairs all(ClassPairs pairs, Duration time) {
        if (pairs.complete()) return pairs;
        return Effort.ofAll(problem).takesLongerThan(time) ? null : ClassPairs.all(problem);
    }

    private Multipliers first(PupilPrices pupils, Tally tally) {
        double opening = problem.points().weights().openedClassPair() * (double) tally.opened();
        return FirstMultipliers.of(problem, prices, pupils, opening / Math.max(1, tally.pairs()));
    }

    private Bound bound(ClassPairs all, Multipliers start, Tally tally) {
        return new Bound(problem, all, prices.reward(), start, tally.soft(), tally.pairs());
    }
}
