package org.shoulashou.architecture.wrong;

import java.time.Instant;

class AsksTheSystem {

    Instant now() {
        return Instant.now();
    }
}
