package org.shoulashou.exchange.recordings;

import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes the pieces of recordings whose key is gone. */
@Component
class SweepRecordings extends LookAround {

    private static final Logger log = LoggerFactory.getLogger(SweepRecordings.class);

    private final Recordings recordings;

    SweepRecordings(Recordings recordings) {
        super(Duration.ofMinutes(1));
        this.recordings = recordings;
    }

    @Override
    public Mono<Void> look() {
        return recordings
                .sweep()
                .filter(count -> count > 0)
                .doOnNext(count -> log.info("Removed the pieces of {} recordings", count))
                .then();
    }
}
