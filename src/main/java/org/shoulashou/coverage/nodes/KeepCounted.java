package org.shoulashou.coverage.nodes;

import org.shoulashou.matching.LookAround;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts what is due, again and again. In between it rests, however long it took: whoever writes or reads letters at that
 * time comes before the figures about them. Not longer, for what was told just behind its back waits for the next round.
 */
@Component
class KeepCounted extends LookAround {

    private final CountAgain count;

    KeepCounted(CountAgain count) {
        super(Nodes.REST);
        this.count = count;
    }

    @Override
    public Mono<Void> look() {
        return count.now();
    }
}
