package org.shoulashou.directory.demo;

import org.shoulashou.directory.demo.DemoProperties.Demo;
import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the places, in which the schools lie, and before whoever tells the visitor how to sign in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class DemoAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoProperties settings;
    private final LoadDemo loadDemo;

    DemoAtStart(DatabaseInUse database, DemoProperties settings, LoadDemo loadDemo) {
        this.database = database;
        this.settings = settings;
        this.loadDemo = loadDemo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded() && settings.demo() == Demo.AUTO) {
            loadDemo.load(DemoFile.read()).block();
        }
    }
}
