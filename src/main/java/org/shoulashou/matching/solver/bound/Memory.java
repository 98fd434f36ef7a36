package org.shoulashou.matching.solver.bound;

import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;

/**
 * What each class pair was worth when it was last looked at. It can only have risen by as much as the prices of its pupils
 * have fallen since, so that most class pairs need no second look.
 */
final class Memory {

    private final Problem problem;
    private final ClassPairs pairs;
    private final double[] inlandFall;
    private final double[] partnerFall;
    private final double[] inlandBefore;
    private final double[] partnerBefore;
    private final float[] worth;
    private final double[] fallThen;
    private final float[] eachThen;

    Memory(Problem problem, ClassPairs pairs) {
        this.problem = problem;
        this.pairs = pairs;
        this.inlandFall = new double[problem.inland().classes()];
        this.partnerFall = new double[problem.partner().classes()];
        this.inlandBefore = new double[problem.inland().pupils()];
        this.partnerBefore = new double[problem.partner().pupils()];
        this.worth = new float[pairs.count()];
        this.fallThen = new double[pairs.count()];
        this.eachThen = new float[pairs.count()];
        java.util.Arrays.fill(worth, Float.POSITIVE_INFINITY);
    }

    /** By how much the prices of each class's pupils have fallen. */
    void follow(Multipliers prices) {
        follow(problem.inland(), prices.inland(), inlandBefore, inlandFall);
        follow(problem.partner(), prices.partner(), partnerBefore, partnerFall);
    }

    private static void follow(Crowd crowd, double[] now, double[] before, double[] fall) {
        for (int pupil = 0; pupil < now.length; pupil++) {
            fall[crowd.classOf()[pupil]] += Math.max(0, before[pupil] - now[pupil]);
            before[pupil] = now[pupil];
        }
    }

    boolean mayBeWorth(int number, double each, double cost) {
        int a = pairs.inland()[number];
        int b = pairs.partner()[number];
        double fallen = inlandFall[a] + partnerFall[b] - fallThen[number];
        int most = Math.min(problem.inland().size(a), problem.partner().size(b));
        return worth[number] + fallen + most * Math.max(0, each - eachThen[number]) > cost;
    }

    void keep(int number, double most, double each) {
        worth[number] = Math.nextUp((float) most);
        fallThen[number] = inlandFall[pairs.inland()[number]] + partnerFall[pairs.partner()[number]];
        eachThen[number] = Math.nextDown((float) each);
    }
}
