package org.shoulashou.matching.runs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Report;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a run goes on while it runs. Beside the run and without a version, so that writing it disturbs nobody who
 * decides about the run.
 *
 * @param latest with the quotas as they fill
 * @param held   places of quotas that this run does not give away
 */
@Document("matchingCurves")
public record Curve(
        @Id String id,
        @Nullable List<Point> points,
        @Nullable Progress latest,
        @Nullable Boolean stopAsked,
        @Nullable List<Held> held) {

    /** @param bound as soon as one is proven */
    public record Point(
            double seconds, int pairs, long soft, @Nullable Long bound) {

        Point plus(int morePairs, long moreSoft) {
            return new Point(seconds, pairs + morePairs, soft + moreSoft, bound == null ? null : bound + moreSoft);
        }

        static Point of(Progress progress) {
            return new Point(progress.seconds(), progress.pairs(), progress.soft(), progress.bound());
        }
    }

    /**
     * The whole of it, in the figures of the report. While it runs the engine counts what is loose; what was there
     * before is added here, so that the last point is the result.
     */
    List<Point> until(Report report) {
        int pairs = latest == null ? 0 : report.pairs() - latest.pairs();
        long soft = latest == null ? 0 : report.soft() - latest.soft();
        List<Point> all = new ArrayList<>();
        known().forEach(point -> all.add(point.plus(pairs, soft)));
        all.add(new Point(report.seconds(), report.pairs(), report.soft(), report.bound()));
        return all;
    }

    static Curve empty(String run) {
        return new Curve(run, List.of(), null, false, List.of());
    }

    public boolean isToStop() {
        return Boolean.TRUE.equals(stopAsked);
    }

    public List<Held> places() {
        return held == null ? List.of() : held;
    }

    public List<Point> known() {
        return points == null ? List.of() : points;
    }
}
