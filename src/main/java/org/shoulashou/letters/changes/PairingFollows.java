package org.shoulashou.letters.changes;

import java.time.Clock;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.Pairings;
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

    private final Pairings pairings;
    private final Letters letters;
    private final SchoolDays days;
    private final Clock clock;

    PairingFollows(Pairings pairings, Letters letters, SchoolDays days, Clock clock) {
        this.pairings = pairings;
        this.letters = letters;
        this.days = days;
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
        return pairings.find(happened.event().pairingId()).flatMap(this::follow);
    }

    private Mono<Void> follow(Pairing pairing) {
        return letters.ofPairing(pairing.id())
                .filter(letter -> !letter.state().isOver())
                .concatMap(letter -> letters.change(letter.id(), now -> following(now, pairing)))
                .then();
    }

    private Letter following(Letter letter, Pairing pairing) {
        if (letter.state().isOver()) return letter;
        return switch (pairing.state()) {
            case ACTIVE -> letter.thawed(days.deadline(clock.instant()));
            case PAUSED -> letter.frozen(why(pairing), clock.instant());
            case ENDED -> ended(letter, pairing);
            case PROPOSED, DECLINED -> letter;
        };
    }

    /** After a farewell the last letters still arrive. */
    private Letter ended(Letter letter, Pairing pairing) {
        return Farewells.isNatural(pairing)
                ? letter.thawed(days.deadline(clock.instant()))
                : letter.friendshipEnded(clock.instant());
    }

    private static Frozen why(Pairing pairing) {
        Pairing.Turn last = pairing.last();
        return last != null && last.because() == Because.CONSENT_GONE ? Frozen.CONSENT_GONE : Frozen.PAUSED;
    }
}
