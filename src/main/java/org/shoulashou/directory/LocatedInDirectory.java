package org.shoulashou.directory;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import reactor.core.publisher.Mono;

/** A place, school, class or pupil may be acted on from every scope that holds it. */
record LocatedInDirectory(String kind, ScopeKind scopeKind, DirectoryScopes scopes) implements Located {

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return scopes.facts(new Scope(scopeKind, id)).map(ScopeFacts::enclosing);
    }
}
