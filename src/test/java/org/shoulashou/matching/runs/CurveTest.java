package org.shoulashou.matching.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.runs.Curve.Point;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Report;

class CurveTest {

    private static final Report REPORT = new Report(0, 9, 460, 470, 0.97, 9, 9, 2.5, 20, List.of(), 2, 0, 1, null);

    @Test
    void aCurveEndsWithTheResultAndWhatWasThereBeforeIsAddedToItsWay() {
        Progress latest = new Progress(Progress.Phase.PROVING, 2, 1, 60, null, List.of(), null);
        Curve curve =
                new Curve("run", List.of(new Point(1, 1, 40, null), new Point(2, 1, 60, 65L)), latest, null, null);

        assertThat(curve.until(REPORT))
                .containsExactly(new Point(1, 9, 440, null), new Point(2, 9, 460, 465L), new Point(2.5, 9, 460, 470L));
    }

    @Test
    void aRunThatToldNothingHasItsResultAlone() {
        assertThat(Curve.empty("run").until(REPORT)).containsExactly(new Point(2.5, 9, 460, 470L));
    }
}
