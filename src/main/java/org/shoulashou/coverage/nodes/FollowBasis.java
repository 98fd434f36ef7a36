package org.shoulashou.coverage.nodes;

import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notices, each minute, what no event tells: another notice or programme, another day, places that a start has moved. */
@Component
class FollowBasis extends LookAround implements ApplicationRunner {

    private final Basis basis;
    private volatile boolean placesAreRead;

    FollowBasis(Basis basis) {
        super(Duration.ofMinutes(1));
        this.basis = basis;
    }

    /** Places change only when a start reads them, and they are read now. */
    @Override
    public void run(ApplicationArguments arguments) {
        placesAreRead = true;
    }

    @Override
    public Mono<Void> look() {
        return moved().then(Mono.defer(basis::follow));
    }

    private Mono<Void> moved() {
        if (!placesAreRead) return Mono.empty();
        placesAreRead = false;
        return basis.lookForDifferent();
    }
}
