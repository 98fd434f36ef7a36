package org.shoulashou.platform.crypto;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One kind of sealed field, which a rotation seals anew. A module offers one bean per field; {@link ResealField}
 * serves where the owner is the document itself. Doing it twice does no harm.
 */
public interface Reseal {

    /** How many are still closed with an older key. */
    Mono<Long> outdated(String activeKey);

    /** Seals them anew; emits once per document. */
    Flux<?> reseal(String activeKey);
}
