package org.shoulashou.matching.solver.assignment;

import java.util.Arrays;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/** What one thread works with, so that a million small matrices need no memory of their own. */
public final class Desk {

    private static final ThreadLocal<Desk> OF_THREAD = ThreadLocal.withInitial(Desk::new);

    private final Assignment assignment = new Assignment();
    private int[] matrix = new int[0];
    private double[] sums = new double[0];

    public static Desk ofThread() {
        return OF_THREAD.get();
    }

    public Assignment assignment() {
        return assignment;
    }

    /** The points of two classes, row by row for the inland pupils; overwritten by the next question. */
    public int[] points(Problem problem, int a, int b) {
        int cells = problem.inland().size(a) * problem.partner().size(b);
        if (matrix.length < cells) matrix = new int[cells * 3 / 2];
        problem.points().fill(a, b, matrix);
        return matrix;
    }

    /** So many zeros to begin with. */
    public double[] sums(int count) {
        if (sums.length < count) sums = new double[count * 3 / 2];
        Arrays.fill(sums, 0, count, 0);
        return sums;
    }

    /** The most points with the most pairs that two classes can have among themselves. */
    public Between best(Problem problem, int a, int b) {
        int[] points = points(problem, a, b);
        int rows = problem.inland().size(a);
        int columns = problem.partner().size(b);
        boolean turned = rows > columns;
        int fewer = Math.min(rows, columns);
        int more = Math.max(rows, columns);
        double[] values = assignment.values(fewer, more);
        double together = 2.0 * problem.points().best() * fewer;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int point = points[row * columns + column];
                int at = turned ? column * more + row : row * more + column;
                values[at] = point == Points.NEVER ? 0 : Math.max(0, point + together);
            }
        }
        double sum = assignment.solve(fewer, more);
        int pairs = 0;
        for (int row = 0; row < fewer; row++) {
            if (values[row * more + assignment.column(row)] > 0) pairs++;
        }
        return new Between(pairs, pairs == 0 ? 0 : (sum - together * pairs) / pairs);
    }

    /** How many pairs two classes can have, and what each of them is worth on average. */
    public record Between(int pairs, double points) {}
}
