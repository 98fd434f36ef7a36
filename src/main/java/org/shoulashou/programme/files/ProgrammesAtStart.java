package org.shoulashou.programme.files;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the region tree, because programmes name places, and before everything that works by programmes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class ProgrammesAtStart implements ApplicationRunner {

    private final LoadProgrammes loadProgrammes;

    ProgrammesAtStart(LoadProgrammes loadProgrammes) {
        this.loadProgrammes = loadProgrammes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadProgrammes.load().block();
    }
}
