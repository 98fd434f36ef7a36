package org.shoulashou.accounts.log;

import java.time.Clock;
import java.util.UUID;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes that somebody looks before they see anything: where the line cannot be written, nothing is shown. */
@Component
public class LogFirst {

    private final ActionLog log;
    private final Clock clock;

    LogFirst(ActionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public <T> Mono<T> thenShow(Acted looking, Mono<T> what) {
        return log.handle(new Happened<>(UUID.randomUUID().toString(), clock.instant(), looking))
                .then(what);
    }
}
