package org.shoulashou.matching.bonds;

import java.time.Clock;
import java.time.LocalDate;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Programmes;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What two schools or organisations said of each other is written down, once. */
@Component
class RecordWord {

    private final Bonds bonds;
    private final Programmes programmes;
    private final Clock clock;

    RecordWord(Bonds bonds, Programmes programmes, Clock clock) {
        this.bonds = bonds;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<Bond> agreed(String id, long version, LocalDate signed, Caller caller) {
        return open(id, version)
                .delayUntil(bond -> programmes.find(bond.programme()).doOnNext(plan -> refuseDay(plan, bond, signed)))
                .map(bond -> told(bond.agreed(hand(caller), signed), Action.BOND_AGREED, caller))
                .as(this::saved);
    }

    Mono<Bond> declined(String id, long version, String reason, Caller caller) {
        return open(id, version)
                .map(bond -> told(bond.declined(hand(caller), reason), Action.BOND_DECLINED, caller))
                .as(this::saved);
    }

    private Mono<Bond> open(String id, long version) {
        return bonds.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(bond -> refuseUnlessOpen(bond, version));
    }

    private Mono<Bond> saved(Mono<Bond> bond) {
        return bond.flatMap(bonds::save)
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal());
    }

    /** Nobody has signed tomorrow, or before the year that the two were brought together for. */
    private void refuseDay(Programme plan, Bond bond, LocalDate signed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        LocalDate first = plan.year(bond.year()).map(ProgrammeYear::from).orElse(signed);
        if (signed.isAfter(today) || signed.isBefore(first)) {
            throw MatchingProblems.SIGNED_THEN.refusal(first, today);
        }
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
