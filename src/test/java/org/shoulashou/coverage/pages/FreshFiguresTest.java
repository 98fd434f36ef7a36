package org.shoulashou.coverage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.nodes.Nodes;

/** A figure on a page is fresh within five seconds: what is waited for leaves room for the counting itself. */
class FreshFiguresTest {

    @Test
    void allThatIsWaitedForIsFourSecondsAtMost() {
        Duration waits = Nodes.REST.plus(KeptPages.AGES.atMost()).plus(Kept.MOMENT.atMost());

        assertThat(waits).isLessThanOrEqualTo(Duration.ofSeconds(4));
    }
}
