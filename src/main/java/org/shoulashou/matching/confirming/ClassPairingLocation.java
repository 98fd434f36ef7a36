package org.shoulashou.matching.confirming;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two paired classes lie in both schools. */
@Component
class ClassPairingLocation implements Located {

    private final ClassPairings classPairings;

    ClassPairingLocation(ClassPairings classPairings) {
        this.classPairings = classPairings;
    }

    @Override
    public String kind() {
        return "class-pairing";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return classPairings.find(id).map(ClassPairing::scopes);
    }
}
