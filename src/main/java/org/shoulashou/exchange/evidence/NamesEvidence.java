package org.shoulashou.exchange.evidence;

import reactor.core.publisher.Mono;

/** Whoever keeps ids of evidence says whether one is still named. */
public interface NamesEvidence {

    Mono<Boolean> names(String pictureId);
}
