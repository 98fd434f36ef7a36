package org.shoulashou.matching.solver.bound;

import java.util.Arrays;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.programme.Weights;

/** What a look at each pupil alone proves: nobody has more than the best friend there could be. */
public final class RoughBound {

    private static final int MONTHS = 12;

    private final Problem problem;
    private final Weights weights;

    private RoughBound(Problem problem) {
        this.problem = problem;
        this.weights = problem.points().weights();
    }

    /** No friendships with at most so many pairs are worth more. */
    public static long of(Problem problem, int pairs) {
        return new RoughBound(problem).of(pairs);
    }

    private long of(int pairs) {
        long inland = most(
                problem.inland(),
                pairs,
                knownTo(problem.partner(), problem.inland().pupils()));
        long partner = most(
                problem.partner(),
                pairs,
                knownTo(problem.inland(), problem.partner().pupils()));
        return Math.min(inland, partner) - opening(pairs);
    }

    private static boolean[] knownTo(Crowd others, int count) {
        boolean[] known = new boolean[count];
        for (int friend : others.lastFriend()) if (friend >= 0) known[friend] = true;
        return known;
    }

    private long most(Crowd crowd, int pairs, boolean[] known) {
        int words = problem.points().words();
        int[] best = new int[crowd.pupils()];
        for (int pupil = 0; pupil < best.length; pupil++) {
            int interests = 0;
            for (int word = 0; word < words; word++)
                interests += Long.bitCount(crowd.interests()[pupil * words + word]);
            best[pupil] = weights.sameGrade() + MONTHS * weights.birthMonths();
            best[pupil] += weights.sharedInterest() * Math.min(weights.mostSharedInterests(), interests);
            if (known[pupil] || crowd.lastFriend()[pupil] >= 0) best[pupil] += weights.lastFriend();
        }
        Arrays.sort(best);
        long sum = 0;
        for (int at = Math.max(0, best.length - pairs); at < best.length; at++) sum += best[at];
        return sum;
    }

    private long opening(int pairs) {
        if (pairs == 0 || !problem.pinned().isEmpty()) return 0;
        int largest =
                Math.min(problem.inland().largestClass(), problem.partner().largestClass());
        int together = Math.max(1, Math.min(problem.most(), largest));
        return (long) weights.openedClassPair() * ((pairs + together - 1) / together);
    }
}
