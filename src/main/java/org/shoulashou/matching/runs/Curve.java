package org.shoulashou.matching.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Progress;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a run goes on while it runs. Beside the run and without a version, so that writing it disturbs nobody who
 * decides about the run.
 *
 * @param latest with the quotas as they fill
 */
@Document("matchingCurves")
public record Curve(
        @Id String id,
        @Nullable List<Point> points,
        @Nullable Progress latest,
        @Nullable Boolean stopAsked) {

    /** @param bound as soon as one is proven */
    public record Point(
            double seconds, int pairs, long soft, @Nullable Long bound) {

        static Point of(Progress progress) {
            return new Point(progress.seconds(), progress.pairs(), progress.soft(), progress.bound());
        }
    }

    static Curve empty(String run) {
        return new Curve(run, List.of(), null, false);
    }

    public boolean isToStop() {
        return Boolean.TRUE.equals(stopAsked);
    }

    public List<Point> known() {
        return points == null ? List.of() : points;
    }
}
