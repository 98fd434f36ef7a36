package org.shoulashou.accounts;

import reactor.core.publisher.Mono;

/**
 * Tells where a scope lies. Implemented by the modules that own places, schools and classes;
 * turned round this way because they use accounts and not the other way.
 */
public interface ScopeSource {

    boolean knows(ScopeKind kind);

    /** Empty when there is no such place, school or class. */
    Mono<ScopeFacts> facts(Scope scope);
}
