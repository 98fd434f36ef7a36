package org.shoulashou.letters.delivery;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A few letters in each round, all of them one after the other, and then from the beginning. */
final class InTurn {

    private static final int A_FEW = 50;

    private final Which which;
    private volatile String last = "";

    InTurn(Which which) {
        this.which = which;
    }

    /** Ids in their order. */
    interface Which {
        Flux<String> after(String id, int atMost);
    }

    Mono<Void> some(Function<String, Mono<?>> deal) {
        return Mono.defer(() -> which.after(last, A_FEW).collectList())
                .doOnNext(this::remember)
                .flatMap(ids -> OneByOne.each(Flux.fromIterable(ids), deal));
    }

    private void remember(List<String> seen) {
        last = seen.size() < A_FEW ? "" : seen.get(seen.size() - 1);
    }
}
