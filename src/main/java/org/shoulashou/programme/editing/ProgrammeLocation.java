package org.shoulashou.programme.editing;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A programme may be changed where it is kept, because whoever published a plan amends it, and from above. */
@Component
class ProgrammeLocation implements Located {

    private final Programmes programmes;

    ProgrammeLocation(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return programmes
                .kept(id)
                .map(kept -> kept.keptAt().stream().map(Scope::ofKey).toList());
    }
}
