package org.shoulashou.letters.demo;

import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up friends; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 500)
class DemoLettersAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoReaders readers;
    private final DemoLetters letters;

    DemoLettersAtStart(DatabaseInUse database, DemoReaders readers, DemoLetters letters) {
        this.database = database;
        this.readers = readers;
        this.letters = letters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            readers.bring().then(letters.bring(DemoLetterFile.read())).block();
        }
    }
}
