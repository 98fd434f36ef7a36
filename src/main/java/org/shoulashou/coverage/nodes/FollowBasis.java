package org.shoulashou.coverage.nodes;

import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notices, each minute, what no event tells: another notice or programme, another day. */
@Component
class FollowBasis extends LookAround {

    private final Basis basis;

    FollowBasis(Basis basis) {
        super(Duration.ofMinutes(1));
        this.basis = basis;
    }

    @Override
    public Mono<Void> look() {
        return basis.follow();
    }
}
