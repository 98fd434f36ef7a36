package org.shoulashou.safeguarding.demo;

import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up pupils; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 500)
class DemoConcernsAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoConcerns concerns;

    DemoConcernsAtStart(DatabaseInUse database, DemoConcerns concerns) {
        this.database = database;
        this.concerns = concerns;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            concerns.bring().block();
        }
    }
}
