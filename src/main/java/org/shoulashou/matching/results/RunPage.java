package org.shoulashou.matching.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.runs.Curve;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Weights;

/**
 * A run with everything that is told of it, while it runs and afterwards.
 *
 * @param until   when a trial by files is removed
 * @param message why it failed
 * @param phase   what it does now
 * @param soFar   as soon as it has pairs, until it has a result
 */
record RunPage(
        RunRow run,
        long version,
        String programme,
        Text programmeName,
        RunWish asked,
        @Nullable Instant until,
        Weights weights,
        @Nullable Text message,
        Progress.@Nullable Phase phase,
        List<Curve.Point> curve,
        List<QuotaLine> quotas,
        @Nullable SoFar soFar,
        @Nullable Result result,
        @Nullable HandOverView handOver,
        List<String> allowedActions) {

    /**
     * @param place      absent for a quota of the whole programme
     * @param paused     places among the used ones that pairs keep which rest
     * @param otherYears places among the used ones that pairs of other years have
     */
    record QuotaLine(String scope, Text name, @Nullable Text place, int amount, int used, int paused, int otherYears) {}

    /**
     * Where its pairs are while it runs: the cities and counties with the most.
     *
     * @param allCities how many cities there are
     */
    record SoFar(
            List<NamedPlace> cities, List<NamedPlace> counties, List<Cell> matrix, int allCities, int allCounties) {}

    record Result(
            Instant at,
            boolean stopped,
            Report report,
            int candidates,
            int fresh,
            List<NamedPlace> cities,
            List<NamedPlace> counties,
            List<Cell> matrix,
            List<LeftOverLine> leftOver) {}

    record NamedPlace(String code, Text name) {}

    record LeftOverLine(Side side, String place, Text placeName, Unmatched.Why why, Text words, int pupils) {}

    record HandOverView(
            Run.HandOver.State state,
            String by,
            Instant at,
            LocalDate deadline,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable HandedOver made) {

        static @Nullable HandOverView of(Run.@Nullable HandOver handOver, Function<LeftOut, Text> words) {
            if (handOver == null) return null;
            Run.Decision decision = handOver.decision();
            return new HandOverView(
                    handOver.state(),
                    handOver.by().name(),
                    handOver.by().at(),
                    handOver.deadline(),
                    decision == null ? null : decision.by().name(),
                    decision == null ? null : decision.by().at(),
                    decision == null ? null : decision.reason(),
                    HandedOver.of(handOver.made(), words));
        }
    }

    /** @param leftOut why the others were not proposed */
    record HandedOver(long pairings, long passedOver, Instant at, List<LeftOutLine> leftOut) {

        static @Nullable HandedOver of(Run.@Nullable Made made, Function<LeftOut, Text> words) {
            if (made == null) return null;
            List<LeftOutLine> lines = made.reasons().stream()
                    .map(each -> new LeftOutLine(words.apply(each), each.pairs()))
                    .toList();
            return new HandedOver(made.pairings(), made.passedOver(), made.at(), lines);
        }
    }

    record LeftOutLine(Text words, long pairs) {}
}
