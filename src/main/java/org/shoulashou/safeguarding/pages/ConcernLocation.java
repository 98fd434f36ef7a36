package org.shoulashou.safeguarding.pages;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A concern lies in its schools and in nothing around them. */
@Component
class ConcernLocation implements Located {

    private final StoredConcerns concerns;

    ConcernLocation(StoredConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public String kind() {
        return "concern";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return concerns.find(id).map(Concern::scopes);
    }
}
