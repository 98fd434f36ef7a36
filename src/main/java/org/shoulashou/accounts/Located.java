package org.shoulashou.accounts;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Tells in which scopes a resource lies, so that {@link Needs} can be decided for it.
 * One bean per kind of resource, offered by the module that owns it.
 */
public interface Located {

    /** As written in {@link Needs#on()}. */
    String kind();

    /** Every scope from which this resource may be acted on; empty when there is no such resource. */
    Mono<List<Scope>> scopesOf(String id);
}
