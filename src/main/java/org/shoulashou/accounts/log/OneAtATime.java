package org.shoulashou.accounts.log;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** Runs work in the order in which it comes, one piece after the other, so that writers of a chain don't race. */
final class OneAtATime {

    /** The queue takes from many at once by itself; a sink that guards it would refuse some under load. */
    private final Sinks.Many<Mono<Void>> queue = Sinks.unsafe()
            .many()
            .unicast()
            .onBackpressureBuffer(Queues.<Mono<Void>>unboundedMultiproducer().get());

    OneAtATime() {
        queue.asFlux().concatMap(work -> work).subscribe();
    }

    Mono<Void> run(Mono<Void> work) {
        return Mono.defer(() -> queued(work, Sinks.empty()));
    }

    private Mono<Void> queued(Mono<Void> work, Sinks.Empty<Void> answer) {
        Mono<Void> told = work.doOnSuccess(done -> answer.tryEmitEmpty())
                .doOnError(answer::tryEmitError)
                .onErrorComplete();
        queue.emitNext(told, Sinks.EmitFailureHandler.FAIL_FAST);
        return answer.asMono();
    }
}
