package org.shoulashou.coverage.nodes;

import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what is due, every second. */
@Component
class KeepCounted extends LookAround {

    private final CountAgain count;

    KeepCounted(CountAgain count) {
        super(Duration.ofSeconds(1));
        this.count = count;
    }

    @Override
    public Mono<Void> look() {
        return count.all();
    }
}
