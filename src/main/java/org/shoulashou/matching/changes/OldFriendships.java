package org.shoulashou.matching.changes;

import java.time.Clock;
import java.util.List;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When the friendship of a new year is confirmed, that of the year before goes on in it, or says farewell. */
@Component
class OldFriendships implements EventHandler<PairingChanged> {

    private final Pairings pairings;
    private final Clock clock;

    OldFriendships(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching.old-friendships";
    }

    @Override
    public Class<PairingChanged> listensTo() {
        return PairingChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairingChanged> happened) {
        PairingChanged changed = happened.event();
        return changed.state() == PairingState.ACTIVE
                ? pairings.find(changed.pairingId()).flatMap(this::followedBy)
                : Mono.empty();
    }

    private Mono<Void> followedBy(Pairing fresh) {
        return pairings.seatedOf(List.of(fresh.inland().pupil(), fresh.partner().pupil()))
                .filter(old -> old.programme().equals(fresh.programme()) && old.year() < fresh.year())
                .concatMap(old -> pairings.change(old.id(), now -> over(now, fresh)))
                .then();
    }

    private Pairing over(Pairing old, Pairing fresh) {
        boolean lives = old.state() == PairingState.ACTIVE || old.state() == PairingState.PAUSED;
        return lives ? old.ended(isSame(old, fresh) ? Because.GOES_ON : Because.FAREWELL, null, clock.instant()) : old;
    }

    private static boolean isSame(Pairing old, Pairing fresh) {
        return old.inland().pupil().equals(fresh.inland().pupil())
                && old.partner().pupil().equals(fresh.partner().pupil());
    }
}
