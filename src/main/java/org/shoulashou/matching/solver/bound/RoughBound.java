package org.shoulashou.matching.solver.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.programme.Weights;

/** What a look at each pupil alone proves: nobody has more than the best friend there could be. */
public final class RoughBound {

    private static final int MONTHS = 12;

    private final Problem problem;
    private final Weights weights;
    private final long[] inland;
    private final long[] partner;
    private final int together;

    private RoughBound(Problem problem) {
        this.problem = problem;
        this.weights = problem.points().weights();
        this.inland = sums(
                problem.inland(), knownTo(problem.partner(), problem.inland().pupils()));
        this.partner = sums(
                problem.partner(), knownTo(problem.inland(), problem.partner().pupils()));
        int largest =
                Math.min(problem.inland().largestClass(), problem.partner().largestClass());
        this.together = Math.max(1, Math.min(problem.most(), largest));
    }

    /** No friendships with so many pairs are worth more. */
    public static long of(Problem problem, int pairs) {
        return new RoughBound(problem).of(pairs);
    }

    /** No friendships with so many pairs or fewer are worth more. */
    public static long upTo(Problem problem, int most) {
        RoughBound bound = new RoughBound(problem);
        return IntStream.rangeClosed(0, most).mapToLong(bound::of).max().orElse(0);
    }

    private long of(int pairs) {
        return Math.min(most(inland, pairs), most(partner, pairs)) - opening(pairs);
    }

    private static long most(long[] sums, int pairs) {
        return sums[Math.min(pairs, sums.length - 1)];
    }

    private static boolean[] knownTo(Crowd others, int count) {
        boolean[] known = new boolean[count];
        for (int friend : others.lastFriend()) if (friend >= 0) known[friend] = true;
        return known;
    }

    /** What the best one pupil of a side could have, the best two, and so on. */
    private long[] sums(Crowd crowd, boolean[] known) {
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
        long[] sums = new long[best.length + 1];
        for (int count = 1; count < sums.length; count++) sums[count] = sums[count - 1] + best[best.length - count];
        return sums;
    }

    private long opening(int pairs) {
        if (pairs == 0 || !problem.pinned().isEmpty()) return 0;
        return (long) weights.openedClassPair() * ((pairs + together - 1) / together);
    }
}
