package org.shoulashou.exchange.demo;

import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up friends; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 600)
class DemoMeetingsAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoMeetings meetings;

    DemoMeetingsAtStart(DatabaseInUse database, DemoMeetings meetings) {
        this.database = database;
        this.meetings = meetings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            meetings.bring().block();
        }
    }
}
