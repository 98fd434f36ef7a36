package org.shoulashou.matching.demo;

import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up families have answered; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 400)
class DemoFriendsAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoFriends friends;
    private final DemoRun run;

    DemoFriendsAtStart(DatabaseInUse database, DemoFriends friends, DemoRun run) {
        this.database = database;
        this.friends = friends;
        this.run = run;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            friends.bring().flatMap(run::ask).block();
        }
    }
}
