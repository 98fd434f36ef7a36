package org.shoulashou.accounts.people;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Links;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An invitation lies where its grant does. */
@Component
class InvitationLocation implements Located {

    private final Links links;

    InvitationLocation(Links links) {
        this.links = links;
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return links.byId(id)
                .map(link -> link.within().stream().map(Scope::ofKey).toList());
    }
}
