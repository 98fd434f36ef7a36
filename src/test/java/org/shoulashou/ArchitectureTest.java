package org.shoulashou;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Shoulashou.class).verify();
    }
}
