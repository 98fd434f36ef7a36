package org.shoulashou.letters.delivery;

import java.time.Clock;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.MayTravel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Compares what is frozen, and what is not, with how things stand. A freeze and a thaw that cross on the way may leave a
 * letter frozen for which nothing is in the way any more (R09), and a new notice ends consents without an event (R05); a few
 * are looked at in each round, and all of them one after the other.
 */
@Component
class Thaw {

    private final Letters letters;
    private final MayTravel travel;
    private final Clock clock;
    private final InTurn frozen;
    private final InTurn moving;

    Thaw(Letters letters, MayTravel travel, Clock clock) {
        this.letters = letters;
        this.travel = travel;
        this.clock = clock;
        this.frozen = new InTurn(letters::frozenAfter);
        this.moving = new InTurn(letters::movingAfter);
    }

    Mono<Void> some() {
        return frozen.some(this::compare).then(moving.some(this::compare));
    }

    private Mono<Letter> compare(String id) {
        return letters.follow(id, travel::standing, (letter, how) -> travel.following(letter, how, clock.instant()));
    }
}
