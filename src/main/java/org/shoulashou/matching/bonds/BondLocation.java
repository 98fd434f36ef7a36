package org.shoulashou.matching.bonds;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Words about a bond are written down where its programme is kept. */
@Component
class BondLocation implements Located {

    private final Bonds bonds;
    private final Programmes programmes;

    BondLocation(Bonds bonds, Programmes programmes) {
        this.bonds = bonds;
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "bond";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return bonds.find(id)
                .flatMap(bond -> programmes.kept(bond.programme()))
                .map(kept -> kept.keptAt().stream().map(Scope::ofKey).toList());
    }
}
