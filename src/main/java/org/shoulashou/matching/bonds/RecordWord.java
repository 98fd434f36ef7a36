package org.shoulashou.matching.bonds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What two schools or organisations said of each other is written down, once. */
@Component
class RecordWord {

    private final Bonds bonds;
    private final Clock clock;

    RecordWord(Bonds bonds, Clock clock) {
        this.bonds = bonds;
        this.clock = clock;
    }

    Mono<Bond> agreed(String id, long version, LocalDate signed, Caller caller) {
        return record(id, version, bond -> told(bond.agreed(hand(caller), signed), Action.BOND_AGREED, caller));
    }

    Mono<Bond> declined(String id, long version, String reason, Caller caller) {
        return record(id, version, bond -> told(bond.declined(hand(caller), reason), Action.BOND_DECLINED, caller));
    }

    private Mono<Bond> record(String id, long version, UnaryOperator<Bond> word) {
        return bonds.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(bond -> refuseUnlessOpen(bond, version))
                .map(word)
                .flatMap(bonds::save)
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal());
    }

    private static void refuseUnlessOpen(Bond bond, long version) {
        if (bond.revision() != version) throw PlatformProblems.STALE.refusal();
        if (!bond.isOpen()) throw MatchingProblems.NOT_OPEN.refusal();
    }

    private Bond told(Bond bond, Action action, Caller caller) {
        return bond.telling(Acted.by(caller, action, bond.within()).on(bond.id()), clock.instant());
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
