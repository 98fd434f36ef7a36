package org.shoulashou.matching.runs;

import java.time.Instant;
import java.util.List;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched;

/**
 * What came out of a run, in figures. Who is paired with whom lies in {@link RunPart}s.
 *
 * @param stopped  whether somebody stopped it; it is the best of that moment
 * @param fresh    pairs that this run found, beside those that were there
 * @param matrix   pairs by city and county
 * @param leftOver who got no friend, by place and reason
 */
public record Outcome(
        Instant at,
        boolean stopped,
        Report report,
        int candidates,
        int fresh,
        List<Cell> matrix,
        List<LeftOver> leftOver) {

    public Outcome {
        matrix = List.copyOf(matrix);
        leftOver = List.copyOf(leftOver);
    }

    public record LeftOver(Side side, String place, Unmatched.Why why, int pupils) {

        LeftOver of(int counted) {
            return new LeftOver(side, place, why, counted);
        }
    }
}
