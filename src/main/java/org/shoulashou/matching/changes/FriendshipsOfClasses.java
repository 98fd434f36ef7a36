package org.shoulashou.matching.changes;

import java.util.Collection;
import java.util.function.Function;
import org.shoulashou.directory.changes.ClassUse;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** How many friendships a class has, for whoever lets it graduate or go up. */
@Component
class FriendshipsOfClasses implements ClassUse {

    private static final Text FRIENDSHIPS = new Text("对结对", "pairings");

    private final Pairings pairings;

    FriendshipsOfClasses(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public Flux<Concern> concernsOf(Collection<String> classIds) {
        return Flux.concat(of(Side.INLAND, classIds), of(Side.PARTNER, classIds))
                .groupBy(Function.identity())
                .flatMap(same -> same.count().map(count -> new Concern(same.key(), FRIENDSHIPS, count)));
    }

    private Flux<String> of(Side side, Collection<String> classIds) {
        return pairings.ofClasses(side, classIds)
                .filter(pairing -> !pairing.isOpen())
                .map((Pairing pairing) -> pairing.on(side).schoolClass());
    }
}
