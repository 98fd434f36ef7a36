package org.shoulashou.architecture.wrong;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

class Blocks {

    @Nullable
    String wait(Mono<String> answer) {
        return answer.block();
    }
}
