package org.shoulashou.matching.changes;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.consent.Consents;
import org.shoulashou.matching.LookAround;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Seated;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A new notice ends consents without anybody saying a word, and so without an event (R06). It is read at a start: then
 * everybody who has a friend is looked at once, and once a day after that.
 */
@Component
class NoticesFollow extends LookAround {

    private static final int AT_ONCE = 500;

    private final Consents consents;
    private final Pairings pairings;
    private final Rest rest;

    NoticesFollow(Consents consents, Pairings pairings, Rest rest) {
        super(Duration.ofDays(1));
        this.consents = consents;
        this.pairings = pairings;
        this.rest = rest;
    }

    @Override
    public Mono<Void> look() {
        return pairings.living().buffer(AT_ONCE).concatMap(this::follow).then();
    }

    private Mono<Void> follow(List<Seated> some) {
        Set<String> pupils = new HashSet<>();
        some.forEach(pair ->
                pupils.addAll(List.of(pair.inland().pupil(), pair.partner().pupil())));
        return consents.mayCorrespond(pupils).map(may -> without(pupils, may)).flatMap(rest::ofPupils);
    }

    private static Set<String> without(Set<String> pupils, Set<String> may) {
        Set<String> lost = new HashSet<>(pupils);
        lost.removeAll(may);
        return lost;
    }
}
