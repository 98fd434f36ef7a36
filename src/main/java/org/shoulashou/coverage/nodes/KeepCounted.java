package org.shoulashou.coverage.nodes;

import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts what is due, every second. Where that takes long it rests in proportion: whoever writes or reads letters at that
 * time comes before the figures about them.
 */
@Component
class KeepCounted extends LookAround {

    private static final int RESTS = 4;
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final CountAgain count;

    KeepCounted(CountAgain count) {
        super(Duration.ofSeconds(1));
        this.count = count;
    }

    @Override
    public Mono<Void> look() {
        return count.now()
                .thenReturn(true)
                .timed()
                .flatMap(counted -> Mono.delay(rest(counted.elapsed())).then());
    }

    static Duration rest(Duration took) {
        Duration wished = took.multipliedBy(RESTS);
        return wished.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wished;
    }
}
