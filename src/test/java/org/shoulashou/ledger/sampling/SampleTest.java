package org.shoulashou.ledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody chooses what is looked at, and everybody can draw it again. */
class SampleTest {

    private static final List<String> REPORTS =
            IntStream.range(0, 100).mapToObj(number -> "report-" + number).toList();

    @Test
    void theSameSeedDrawsTheSameInWhateverOrderTheReportsStand() {
        List<String> turned = new ArrayList<>(REPORTS);
        Collections.reverse(turned);

        assertThat(Sample.draw(turned, 7, 10, 2)).isEqualTo(Sample.draw(REPORTS, 7, 10, 2));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(Sample.draw(REPORTS, 8, 10, 2)).isNotEqualTo(Sample.draw(REPORTS, 7, 10, 2));
    }

    @Test
    void theShareIsRoundedUpAndNeverBelowTheLeast() {
        assertThat(Sample.draw(REPORTS.subList(0, 41), 1, 10, 2)).hasSize(5);
        assertThat(Sample.draw(REPORTS.subList(0, 9), 1, 10, 3)).hasSize(3);
        assertThat(Sample.draw(REPORTS.subList(0, 1), 1, 10, 3)).hasSize(1);
    }

    @Test
    void everyReportIsDrawnByAboutItsShareOfSeeds() {
        long drawn = IntStream.range(0, 1_000)
                .filter(seed -> Sample.draw(REPORTS, seed, 10, 0).contains("report-17"))
                .count();

        assertThat(drawn).isBetween(70L, 130L);
    }
}
