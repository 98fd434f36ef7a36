package org.shoulashou.matching.solver.bound;

import java.time.Duration;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.PartnersOfClass;
import org.shoulashou.matching.solver.model.Problem;

/**
 * How long one look of the proof takes, about: it may have to look at any two pupils who might be friends.
 *
 * @param couples how many those are; passing over two classes counts for a few
 */
public record Effort(long couples) {

    /** Of one processor, seldom fewer. */
    private static final double COUPLES_A_SECOND = 1.5e8;

    /** What it takes to pass over two classes, in couples. */
    private static final int OF_CLASSES = 10;

    private static final int SAMPLE = 100;

    public static Effort of(Problem problem, ClassPairs pairs) {
        long couples = 0;
        for (int number = 0; number < pairs.count(); number++) {
            long rows = problem.inland().size(pairs.inland()[number]);
            couples += OF_CLASSES + rows * problem.partner().size(pairs.partner()[number]);
        }
        return new Effort(couples);
    }

    /** Of every class pair that could hold a pair, told by some classes. */
    public static Effort ofAll(Problem problem) {
        PartnersOfClass partners = new PartnersOfClass(problem);
        int every = Math.max(1, problem.inland().classes() / SAMPLE);
        long couples = 0;
        for (int a = 0; a < problem.inland().classes(); a += every) {
            long others = 0;
            for (int b : partners.of(a)) others += problem.partner().size(b);
            couples += others * problem.inland().size(a);
        }
        return new Effort(couples * every);
    }

    public boolean takesLongerThan(Duration time) {
        return seconds() * 1e9 > time.toNanos();
    }

    public double seconds() {
        return couples / COUPLES_A_SECOND / Runtime.getRuntime().availableProcessors();
    }
}
