package org.shoulashou.matching.solver.flow;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/**
 * How many points a pair of two classes is expected to be worth. Exact where that is cheap; elsewhere the mean of what
 * each pupil could have at best, set right by a sample of exact ones.
 */
final class ExpectedPoints {

    private static final int CHEAP = 5000;
    private static final int SAMPLE = 600;

    private final Problem problem;
    private final ClassPairs pairs;
    private final float[] points;

    private ExpectedPoints(Problem problem, ClassPairs pairs) {
        this.problem = problem;
        this.pairs = pairs;
        this.points = new float[pairs.count()];
    }

    static float[] of(Problem problem, ClassPairs pairs) {
        ExpectedPoints expected = new ExpectedPoints(problem, pairs);
        if (pairs.count() <= CHEAP) expected.exactly();
        else expected.roughly();
        return expected.points;
    }

    private void exactly() {
        IntStream.range(0, pairs.count()).parallel().forEach(each -> points[each] = (float) exact(each));
    }

    private void roughly() {
        Line sameGrade = new Line();
        Line otherGrade = new Line();
        SplittableRandom random = new SplittableRandom(1);
        for (int turn = 0; turn < SAMPLE; turn++) {
            int each = random.nextInt(pairs.count());
            Line line = isSameGrade(each) ? sameGrade : otherGrade;
            line.add(rough(each), exact(each));
        }
        IntStream.range(0, pairs.count())
                .parallel()
                .forEach(each -> points[each] = (float) (isSameGrade(each) ? sameGrade : otherGrade).at(rough(each)));
    }

    private boolean isSameGrade(int each) {
        int i = problem.inland().classStart()[pairs.inland()[each]];
        int j = problem.partner().classStart()[pairs.partner()[each]];
        return problem.inland().grade()[i] == problem.partner().grade()[j];
    }

    private double exact(int each) {
        return Desk.ofThread()
                .best(problem, pairs.inland()[each], pairs.partner()[each])
                .points();
    }

    private double rough(int each) {
        int a = pairs.inland()[each];
        int b = pairs.partner()[each];
        int rows = problem.inland().size(a);
        int columns = problem.partner().size(b);
        int[] matrix = Desk.ofThread().points(problem, a, b);
        int[] best = new int[columns];
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            int most = 0;
            for (int column = 0; column < columns; column++) {
                int point = matrix[row * columns + column];
                if (point == Points.NEVER) continue;
                if (point > most) most = point;
                if (point > best[column]) best[column] = point;
            }
            sum += most;
        }
        long columnSum = 0;
        for (int most : best) columnSum += most;
        return 0.5 * sum / rows + 0.5 * columnSum / columns;
    }

    /** The straight line nearest to what was seen. */
    private static final class Line {

        private int count;
        private double x;
        private double y;
        private double xx;
        private double xy;

        void add(double seenX, double seenY) {
            count++;
            x += seenX;
            y += seenY;
            xx += seenX * seenX;
            xy += seenX * seenY;
        }

        double at(double where) {
            double spread = count * xx - x * x;
            if (count < 10 || spread < 1e-6) return where;
            double slope = (count * xy - x * y) / spread;
            return (y - slope * x) / count + slope * where;
        }
    }
}
