package org.shoulashou.accounts.log;

import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Runs work in the order in which it comes, one piece after the other, so that writers of a chain don't race. */
final class OneAtATime {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Sinks.Many<Mono<Void>> queue = Sinks.many().unicast().onBackpressureBuffer();

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
        queue.emitNext(told, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
        return answer.asMono();
    }
}
