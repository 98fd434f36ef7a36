package org.shoulashou.directory;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A school may be looked at, though not acted on, from its classes as well: whoever reaches one class finds
 * its school in the list and must be able to open it.
 */
@Component
class SchoolsSeen implements Located {

    private final DirectoryScopes scopes;
    private final Classes classes;

    SchoolsSeen(DirectoryScopes scopes, Classes classes) {
        this.scopes = scopes;
        this.classes = classes;
    }

    @Override
    public String kind() {
        return "seen-school";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return scopes.facts(Scope.school(id))
                .map(ScopeFacts::enclosing)
                .flatMapMany(around -> Flux.fromIterable(around).concatWith(classesOf(id)))
                .collectList()
                .filter(found -> !found.isEmpty());
    }

    private Flux<Scope> classesOf(String school) {
        return classes.idsOf(school).map(Scope::schoolClass);
    }
}
