package org.shoulashou.platform.jobs;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells this instance's runner that there is a new job, so that nobody waits for its next look. */
final class Knock {

    private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();

    /** Nobody may be listening, and two knocks at once are one. */
    void once() {
        sink.tryEmitNext(true);
    }

    Flux<Boolean> heard() {
        return sink.asFlux();
    }
}
