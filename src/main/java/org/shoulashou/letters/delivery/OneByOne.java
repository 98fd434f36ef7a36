package org.shoulashou.letters.delivery;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A letter that cannot be dealt with is said to be so and passed over: the others don't wait for it. */
final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    static Mono<Void> each(Flux<String> letters, Function<String, Mono<?>> deal) {
        return letters.concatMap(id -> one(id, deal)).then();
    }

    static Mono<Void> one(String id, Function<String, Mono<?>> deal) {
        return Mono.defer(() -> deal.apply(id)).then().onErrorResume(failure -> passOver("letter " + id, failure));
    }

    static Mono<Void> passOver(String what, Throwable failure) {
        log.warn("Could not be dealt with and is tried again in the next round: {}", what, failure);
        return Mono.empty();
    }
}
