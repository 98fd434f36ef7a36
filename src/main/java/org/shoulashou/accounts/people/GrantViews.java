package org.shoulashou.accounts.people;

import java.util.List;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.access.Scopes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names the scopes of grants. */
@Component
public class GrantViews {

    private final Scopes scopes;

    GrantViews(Scopes scopes) {
        this.scopes = scopes;
    }

    public Mono<List<GrantView>> of(List<Grant> grants) {
        return Flux.fromIterable(grants).concatMap(this::view).collectList();
    }

    private Mono<GrantView> view(Grant grant) {
        return scopes.name(grant.scope()).map(name -> new GrantView(grant.role(), grant.scope(), name));
    }
}
