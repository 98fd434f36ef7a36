package org.shoulashou.platform.start;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What whoever started the program is told when it serves: how to come in. A bean. Printed on the console and not
 * logged, because a way in is a secret.
 */
public interface Welcome {

    /** @param address where this instance is reached, without a slash at the end */
    Mono<List<String>> lines(String address);
}
