package org.shoulashou.notifications.listening;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.notifications.listening.Heard.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The name of the place where something lies: of the class, else the school, else the League's place. Never a child. */
@Component
class WhereItLies {

    private static final List<ScopeKind> FROM_NEAR = List.of(ScopeKind.CLASS, ScopeKind.SCHOOL, ScopeKind.PLACE);

    private final Scopes scopes;

    WhereItLies(Scopes scopes) {
        this.scopes = scopes;
    }

    Mono<Place> of(Collection<Scope> all) {
        Scope nearest = all.stream()
                .filter(scope -> FROM_NEAR.contains(scope.kind()))
                .min(Comparator.comparing(scope -> FROM_NEAR.indexOf(scope.kind())))
                .orElse(Scope.EVERYTHING);
        return scopes.name(nearest).map(name -> new Place(nearest.key(), name));
    }

    /** The scopes around a child, without the child's own. */
    Mono<List<Scope>> around(String child) {
        return scopes.keysAround(Scope.pupil(child)).map(WhereItLies::withoutTheChilds);
    }

    private static List<Scope> withoutTheChilds(Collection<String> keys) {
        return keys.stream()
                .map(Scope::ofKey)
                .filter(scope -> scope.kind() != ScopeKind.PUPIL)
                .toList();
    }
}
