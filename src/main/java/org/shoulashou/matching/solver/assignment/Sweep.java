package org.shoulashou.matching.solver.assignment;

import java.util.stream.IntStream;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/**
 * Gives the friends that a class has to its pupils anew, as well as can be; class by class on either side. How many
 * pairs two classes have stays as it is.
 */
public final class Sweep {

    private final Problem problem;
    private final Friends friends;
    private final double together;

    public Sweep(Problem problem, Friends friends) {
        this.problem = problem;
        this.friends = friends;
        this.together = 1_000.0 * problem.points().best();
    }

    /** Every class of both sides once. */
    public void once() {
        IntStream.range(0, problem.inland().classes()).parallel().forEach(this::inland);
        IntStream.range(0, problem.partner().classes()).parallel().forEach(this::partner);
    }

    private void inland(int a) {
        int start = problem.inland().classStart()[a];
        anew(start, problem.inland().size(a), friends.ofInland(), friends.ofPartner(), true);
    }

    private void partner(int b) {
        int start = problem.partner().classStart()[b];
        anew(start, problem.partner().size(b), friends.ofPartner(), friends.ofInland(), false);
    }

    private void anew(int start, int size, int[] mine, int[] theirs, boolean inland) {
        int[] others = new int[size];
        int count = 0;
        for (int pupil = start; pupil < start + size; pupil++) {
            if (mine[pupil] != Friends.NOBODY) others[count++] = mine[pupil];
        }
        if (count == 0 || size < 2) return;
        Assignment assignment = Desk.ofThread().assignment();
        double[] values = assignment.values(count, size);
        double before = 0;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < size; column++) {
                int points = points(start + column, others[row], inland);
                values[row * size + column] = points == Points.NEVER ? 0 : points + together;
            }
            before += values[row * size + theirs[others[row]] - start];
        }
        if (assignment.solve(count, size) <= before + 1e-6) return;
        for (int pupil = start; pupil < start + size; pupil++) mine[pupil] = Friends.NOBODY;
        for (int row = 0; row < count; row++) {
            int pupil = start + assignment.column(row);
            mine[pupil] = others[row];
            theirs[others[row]] = pupil;
        }
    }

    private int points(int pupil, int other, boolean inland) {
        return inland
                ? problem.points().ofAllowed(pupil, other)
                : problem.points().ofAllowed(other, pupil);
    }
}
