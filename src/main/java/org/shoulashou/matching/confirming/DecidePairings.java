package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.consent.Consents;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One school's word about pairs of its class. Each pair is decided by itself, on the version that was seen: what was
 * decided by somebody else meanwhile is told, and the others hold.
 */
@Component
class DecidePairings {

    private final Pairings pairings;
    private final Consents consents;
    private final Clock clock;

    DecidePairings(Pairings pairings, Consents consents, Clock clock) {
        this.pairings = pairings;
        this.consents = consents;
        this.clock = clock;
    }

    /** A pair about which nothing was done, and why. */
    record NotDone(String id, String code, Text why) {}

    private interface Deciding {
        Mono<Pairing> next(Pairing now);
    }

    /** Silence confirms nothing; this does, for one side (R12). */
    Mono<List<NotDone>> confirm(ClassPairing classes, List<Chosen> chosen, Caller caller) {
        OwnSide.refuseBoth(classes, caller);
        Side side = OwnSide.of(classes, caller);
        return each(
                classes,
                chosen,
                now -> confirmed(now, side, caller).map(next -> told(next, Action.PAIRING_CONFIRMED, classes, caller)));
    }

    Mono<List<NotDone>> decline(ClassPairing classes, List<Chosen> chosen, Because because, Caller caller) {
        refuseUnless(because, Because.Act.DECLINE);
        return each(
                classes,
                chosen,
                now -> declined(now, because, caller)
                        .map(next -> told(next, Action.PAIRING_DECLINED, classes, caller)));
    }

    Mono<Pairing> pause(ClassPairing classes, Chosen chosen, Because because, Caller caller) {
        refuseUnless(because, Because.Act.PAUSE);
        return found(classes, chosen)
                .map(now -> inState(now, PairingState.ACTIVE).paused(because, hand(caller), clock.instant()))
                .map(next -> told(next, Action.PAIRING_PAUSED, classes, caller))
                .flatMap(this::save);
    }

    Mono<Pairing> end(ClassPairing classes, Chosen chosen, Because because, Caller caller) {
        refuseUnless(because, Because.Act.END);
        return found(classes, chosen)
                .map(now -> living(now).ended(because, hand(caller), clock.instant()))
                .map(next -> told(next, Action.PAIRING_ENDED, classes, caller))
                .flatMap(this::save);
    }

    /** Not before the consents of both are there again (R01). */
    Mono<Pairing> resume(ClassPairing classes, Chosen chosen, Caller caller) {
        return found(classes, chosen)
                .map(now -> inState(now, PairingState.PAUSED))
                .delayUntil(this::refuseWithoutConsent)
                .map(now -> told(now.resumed(clock.instant()), Action.PAIRING_RESUMED, classes, caller))
                .flatMap(this::save);
    }

    private Mono<Void> refuseWithoutConsent(Pairing pairing) {
        List<String> two = List.of(pairing.inland().pupil(), pairing.partner().pupil());
        return consents.mayCorrespond(two)
                .filter(agreed -> agreed.size() < two.size())
                .flatMap(missing -> Mono.<Void>error(MatchingProblems.STILL_WITHOUT_CONSENT.refusal()));
    }

    private Mono<List<NotDone>> each(ClassPairing classes, List<Chosen> chosen, Deciding deciding) {
        if (chosen.isEmpty()) throw MatchingProblems.NOTHING_CHOSEN.refusal();
        return Flux.fromIterable(chosen)
                .concatMap(one -> decide(classes, one, deciding))
                .collect(ArrayList<NotDone>::new, (all, one) -> one.ifPresent(all::add))
                .map(List::copyOf);
    }

    private Mono<Optional<NotDone>> decide(ClassPairing classes, Chosen chosen, Deciding deciding) {
        return found(classes, chosen)
                .flatMap(deciding::next)
                .flatMap(this::save)
                .map(saved -> Optional.<NotDone>empty())
                .onErrorResume(Refusal.class, refusal -> Mono.just(Optional.of(notDone(chosen, refusal))));
    }

    private static NotDone notDone(Chosen chosen, Refusal refusal) {
        return new NotDone(chosen.id(), refusal.kind().code(), refusal.kind().title());
    }

    private Mono<Pairing> found(ClassPairing classes, Chosen chosen) {
        return pairings.find(chosen.id())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(now -> chosen.sameAs(now, classes));
    }

    private Mono<Pairing> confirmed(Pairing now, Side side, Caller caller) {
        Member other = inState(now, PairingState.PROPOSED).on(OwnSide.other(side));
        Hand theirs = other.confirmed();
        if (theirs != null && theirs.isOf(caller)) throw MatchingProblems.OTHER_SCHOOL_CONFIRMS.refusal();
        return consents.requireToCorrespond(now.inland().pupil())
                .then(consents.requireToCorrespond(now.partner().pupil()))
                .thenReturn(now.confirmed(side, hand(caller)));
    }

    private Mono<Pairing> declined(Pairing now, Because because, Caller caller) {
        return Mono.fromSupplier(
                () -> inState(now, PairingState.PROPOSED).declined(because, hand(caller), clock.instant()));
    }

    private static Pairing inState(Pairing now, PairingState state) {
        if (now.state() != state) throw MatchingProblems.NOT_OPEN.refusal();
        return now;
    }

    private static Pairing living(Pairing now) {
        if (now.state() != PairingState.ACTIVE && now.state() != PairingState.PAUSED) {
            throw MatchingProblems.NOT_OPEN.refusal();
        }
        return now;
    }

    private static void refuseUnless(Because because, Because.Act act) {
        if (!because.mayBeGivenFor(act)) throw MatchingProblems.REASON_NOT_LISTED.refusal();
    }

    private Pairing told(Pairing next, Action action, ClassPairing classes, Caller caller) {
        return next.telling(Acted.by(caller, action, classes.within()).on(next.id()), clock.instant());
    }

    /** Of two who decide about the same pair at once, the later one is told that it has changed. */
    private Mono<Pairing> save(Pairing next) {
        return pairings.save(next)
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal());
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
