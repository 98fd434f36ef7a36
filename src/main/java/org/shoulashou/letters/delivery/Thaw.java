package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.util.List;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.MayTravel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Compares what is frozen with how things stand. A freeze and a thaw that cross on the way may leave a letter frozen for
 * which nothing is in the way any more (R09); a few are looked at in each round, and all of them one after the other.
 */
@Component
class Thaw {

    private static final int A_FEW = 50;

    private final Letters letters;
    private final MayTravel travel;
    private final Clock clock;
    private volatile String last = "";

    Thaw(Letters letters, MayTravel travel, Clock clock) {
        this.letters = letters;
        this.travel = travel;
        this.clock = clock;
    }

    Mono<Void> some() {
        return Mono.defer(() -> letters.frozenAfter(last, A_FEW).collectList())
                .doOnNext(this::remember)
                .flatMapIterable(ids -> ids)
                .concatMap(id -> OneByOne.one(id, this::compare))
                .then();
    }

    private void remember(List<String> seen) {
        last = seen.size() < A_FEW ? "" : seen.get(seen.size() - 1);
    }

    private Mono<Letter> compare(String id) {
        return letters.follow(id, travel::standing, (letter, how) -> travel.following(letter, how, clock.instant()));
    }
}
