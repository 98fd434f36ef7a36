package org.shoulashou.platform.start;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Runs every check when all parts are there and nothing has started yet: no port open, no job claimed. */
@Component
class StartChecks implements SmartInitializingSingleton {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectProvider<StartCheck> checks;

    StartChecks(ObjectProvider<StartCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Flux.fromStream(checks.orderedStream()).concatMap(StartCheck::check).blockLast(PATIENCE);
    }
}
