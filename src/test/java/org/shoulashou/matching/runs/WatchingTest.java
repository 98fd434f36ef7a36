package org.shoulashou.matching.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Progress;

class WatchingTest {

    private final Watching watching = new Watching();

    @Test
    void nothingIsNewsUntilTheEngineSpeaks() {
        assertThat(watching.news()).isEmpty();
        tell(0);
        assertThat(watching.news()).isPresent();
        assertThat(watching.news()).isEmpty();
    }

    @Test
    void theLongerARunLastsTheFurtherItsPointsLieApart() {
        tell(100);
        assertThat(watching.news()).isPresent();
        tell(101);
        assertThat(watching.news()).isEmpty();
        tell(103);
        assertThat(watching.news()).isPresent();
    }

    @Test
    void whoStopsItIsHeard() {
        assertThat(watching.isCancelled()).isFalse();
        watching.stop();
        assertThat(watching.isCancelled()).isTrue();
    }

    private void tell(double seconds) {
        watching.progress(new Progress(Progress.Phase.IMPROVING, seconds, 1, 10, null, List.of(), null));
    }
}
