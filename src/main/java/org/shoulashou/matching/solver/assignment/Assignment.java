package org.shoulashou.matching.solver.assignment;

import java.util.Arrays;

/**
 * Gives each row a column of its own so that the sum of the values is largest, exactly: by Jonker and Volgenant's
 * augmenting row reduction, then by shortest augmenting paths. There are at least as many columns as rows, and no
 * value is negative; nothing is gained by a value of 0, which so stands for "not together". Its buffers are used again
 * and again: not for two threads.
 */
public final class Assignment {

    private static final double FAR = 1e300;
    private static final double TIE = 1e-9;

    private double[] values = new double[0];
    private int[] columnOf = new int[0];
    private int[] rowOf = new int[0];
    private double[] rowPrice = new double[0];
    private double[] price = new double[0];
    private double[] distance = new double[0];
    private int[] before = new int[0];
    private boolean[] scanned = new boolean[0];
    private int[] order = new int[0];
    private int[] waiting = new int[0];
    private int rows;
    private int columns;

    /** The matrix to be filled before {@link #solve}, row by row. */
    public double[] values(int forRows, int forColumns) {
        if (columnOf.length < forColumns) {
            int length = forColumns + 16;
            columnOf = new int[length];
            rowOf = new int[length];
            rowPrice = new double[length];
            price = new double[length];
            distance = new double[length];
            before = new int[length];
            scanned = new boolean[length];
            order = new int[length];
            waiting = new int[length];
        }
        if (values.length < forRows * forColumns) values = new double[forRows * forColumns];
        return values;
    }

    public int column(int row) {
        return columnOf[row];
    }

    /** The dual price of a column: never negative, and 0 where nobody sits. */
    public double price(int column) {
        return price[column];
    }

    public double solve(int ofRows, int ofColumns) {
        rows = ofRows;
        columns = ofColumns;
        Arrays.fill(rowOf, 0, columns, -1);
        Arrays.fill(columnOf, 0, rows, -1);
        Arrays.fill(price, 0, columns, 0);
        int free = freeAfterReduction();
        for (int each = 0; each < free; each++) augment(waiting[each]);
        double sum = 0;
        for (int row = 0; row < rows; row++) sum += values[row * columns + columnOf[row]];
        return sum;
    }

    /** Seats most rows cheaply; how many are still {@link #waiting}. */
    private int freeAfterReduction() {
        for (int row = 0; row < rows; row++) order[row] = row;
        int free = rows;
        for (int pass = 0; pass < 2 && free > 0; pass++) {
            free = reduce(free);
            System.arraycopy(waiting, 0, order, 0, free);
        }
        return loosened();
    }

    private int reduce(int free) {
        int next = 0;
        int still = 0;
        int turns = 4 * rows;
        while (next < free) {
            int row = order[next++];
            int best = bestColumn(row, -1);
            int second = columns == 1 ? best : bestColumn(row, best);
            double gap = worth(row, best) - worth(row, second);
            if (columns > 1 && gap <= TIE && rowOf[best] >= 0) best = second;
            int seated = rowOf[best];
            if (seated >= 0 && gap <= TIE) {
                waiting[still++] = row;
                continue;
            }
            if (seated >= 0) price[best] += gap;
            rowOf[best] = row;
            columnOf[row] = best;
            if (seated < 0) continue;
            columnOf[seated] = -1;
            if (turns-- > 0) order[--next] = seated;
            else waiting[still++] = seated;
        }
        return still;
    }

    /** Frees every row that no longer sits where it is best off; all of them if a price was left on an empty column. */
    private int loosened() {
        int free = 0;
        for (int row = 0; row < rows; row++) {
            rowPrice[row] = worth(row, bestColumn(row, -1));
            int column = columnOf[row];
            if (column >= 0 && worth(row, column) < rowPrice[row] - TIE) {
                rowOf[column] = -1;
                columnOf[row] = -1;
            }
            if (columnOf[row] < 0) waiting[free++] = row;
        }
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] < 0 && price[column] > 0) return startedAnew();
        }
        return free;
    }

    private int startedAnew() {
        Arrays.fill(rowOf, 0, columns, -1);
        Arrays.fill(columnOf, 0, rows, -1);
        Arrays.fill(price, 0, columns, 0);
        for (int row = 0; row < rows; row++) waiting[row] = row;
        return rows;
    }

    private double worth(int row, int column) {
        return values[row * columns + column] - price[column];
    }

    private int bestColumn(int row, int but) {
        int at = row * columns;
        int best = but == 0 ? 1 : 0;
        double most = values[at + best] - price[best];
        for (int column = best + 1; column < columns; column++) {
            double worth = values[at + column] - price[column];
            if (worth > most && column != but) {
                most = worth;
                best = column;
            }
        }
        return best;
    }

    /** Seats a row by the shortest augmenting path and moves the prices along. */
    private void augment(int row) {
        int best = bestColumn(row, -1);
        rowPrice[row] = worth(row, best);
        if (rowOf[best] < 0) {
            rowOf[best] = row;
            columnOf[row] = best;
            return;
        }
        for (int column = 0; column < columns; column++) {
            distance[column] = rowPrice[row] - worth(row, column);
            before[column] = row;
            scanned[column] = false;
        }
        int count = 0;
        int end = nearest();
        while (rowOf[end] >= 0) {
            scanned[end] = true;
            order[count++] = end;
            relax(rowOf[end], distance[end]);
            end = nearest();
        }
        rowPrice[row] -= distance[end];
        for (int each = 0; each < count; each++) {
            double shift = distance[end] - distance[order[each]];
            rowPrice[rowOf[order[each]]] -= shift;
            price[order[each]] += shift;
        }
        reseat(row, end);
    }

    private int nearest() {
        int nearest = -1;
        double least = FAR;
        for (int column = 0; column < columns; column++) {
            if (scanned[column]) continue;
            boolean nearer = distance[column] < least;
            boolean freer = distance[column] == least && rowOf[column] < 0 && rowOf[nearest] >= 0;
            if (nearer || freer) {
                least = distance[column];
                nearest = column;
            }
        }
        return nearest;
    }

    private void relax(int through, double reached) {
        int at = through * columns;
        double base = reached + rowPrice[through];
        for (int column = 0; column < columns; column++) {
            if (scanned[column]) continue;
            double length = base - values[at + column] + price[column];
            if (length < distance[column]) {
                distance[column] = length;
                before[column] = through;
            }
        }
    }

    private void reseat(int row, int end) {
        int column = end;
        while (true) {
            int moved = before[column];
            int left = columnOf[moved];
            rowOf[column] = moved;
            columnOf[moved] = column;
            if (moved == row) return;
            column = left;
        }
    }
}
