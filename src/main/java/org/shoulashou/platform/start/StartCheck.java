package org.shoulashou.platform.start;

import reactor.core.publisher.Mono;

/** Something that must hold before the first request; fails with {@link CannotStart}. A bean. */
public interface StartCheck {
    Mono<Void> check();
}
