package org.shoulashou.coverage.bulletins;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A bulletin is written and checked where its programme is kept, and around that. */
@Component
class BulletinLocation implements Located {

    private final Bulletins bulletins;

    BulletinLocation(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public String kind() {
        return "bulletin";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return bulletins
                .find(id)
                .map(bulletin -> bulletin.keptAt().stream().map(Scope::ofKey).toList());
    }
}
