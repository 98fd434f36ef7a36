package org.shoulashou.letters.changes;

import java.time.Clock;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A pairing that rests freezes its letters, one that goes on thaws them, and one that ends gives back what has not arrived
 * (R05, R09). Asks how the pairing stands now, so it may come twice and late.
 */
@Component
class PairingFollows implements EventHandler<PairingChanged> {

    private final Letters letters;
    private final MayTravel travel;
    private final Clock clock;

    PairingFollows(Letters letters, MayTravel travel, Clock clock) {
        this.letters = letters;
        this.travel = travel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters.pairing-follows";
    }

    @Override
    public Class<PairingChanged> listensTo() {
        return PairingChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairingChanged> happened) {
        return letters.ofPairing(happened.event().pairingId())
                .filter(letter -> !letter.state().isOver())
                .concatMap(letter -> follow(letter.id()))
                .then();
    }

    private Mono<Letter> follow(String id) {
        return letters.follow(id, travel::standing, (letter, how) -> travel.following(letter, how, clock.instant()));
    }
}
