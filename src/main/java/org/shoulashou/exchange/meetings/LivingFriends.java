package org.shoulashou.exchange.meetings;

import java.util.List;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Classes meet as long as somebody of the one is friends with somebody of the other (R05, R23). */
@Component
public class LivingFriends {

    private final Pairings pairings;

    LivingFriends(Pairings pairings) {
        this.pairings = pairings;
    }

    public Mono<Boolean> are(String classPairing) {
        return pairings.ofClassPairings(List.of(classPairing)).any(pair -> pair.state() == PairingState.ACTIVE);
    }

    public Mono<Void> require(String classPairing) {
        return are(classPairing)
                .filter(living -> living)
                .switchIfEmpty(Mono.error(ExchangeProblems.PAIRING_OVER::refusal))
                .then();
    }
}
