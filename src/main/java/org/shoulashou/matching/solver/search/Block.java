package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/**
 * The points of an open class pair, both ways, each in the order in which it is read.
 *
 * @param number    of the class pair
 * @param byInland  row by row for the inland pupils
 * @param byPartner row by row for the partner pupils
 */
record Block(int number, int a, int b, short[] byInland, short[] byPartner) {

    /** Instead of points where two may not be paired. */
    static final short NEVER = Short.MIN_VALUE;

    static Block of(Problem problem, int number, int a, int b, int[] points) {
        int rows = problem.inland().size(a);
        int columns = problem.partner().size(b);
        short[] byInland = new short[rows * columns];
        short[] byPartner = new short[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int point = points[row * columns + column];
                short value = point == Points.NEVER ? NEVER : (short) point;
                byInland[row * columns + column] = value;
                byPartner[column * rows + row] = value;
            }
        }
        return new Block(number, a, b, byInland, byPartner);
    }
}
