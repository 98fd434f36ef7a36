package org.shoulashou.consent.demo;

import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up pupils; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 300)
class DemoAnswersAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoAnswers answers;

    DemoAnswersAtStart(DatabaseInUse database, DemoAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            answers.bring().block();
        }
    }
}
