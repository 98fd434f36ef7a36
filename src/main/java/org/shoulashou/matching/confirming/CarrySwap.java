package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.KeepWithinCaps;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries a swap out: frees four places, takes them again. Coming twice, it finds done what was done. Where somebody's
 * word came in between, both pairs stay as they are, and {@link SwapFriends} tells whoever swapped.
 */
@Component
class CarrySwap implements EventHandler<SwapAsked> {

    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Programmes programmes;
    private final KeepWithinCaps caps;
    private final Clock clock;

    CarrySwap(Pairings pairings, ClassPairings classPairings, Programmes programmes, KeepWithinCaps caps, Clock clock) {
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.programmes = programmes;
        this.caps = caps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching.carry-swap";
    }

    @Override
    public Class<SwapAsked> listensTo() {
        return SwapAsked.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SwapAsked> happened) {
        SwapAsked asked = happened.event();
        return pairings.withIds(asked.old())
                .all(CarrySwap::mayGo)
                .flatMap(may -> may ? carry(asked) : leave(asked.old()));
    }

    private Mono<Void> carry(SwapAsked asked) {
        return classPairings
                .find(asked.classPairing())
                .zipWhen(classes -> programmes.find(classes.programme()))
                .flatMap(both -> swap(asked, both.getT1(), both.getT2()));
    }

    /** The places stay in hand between freeing and taking them: nobody else comes into a full quota meanwhile. */
    private Mono<Void> swap(SwapAsked asked, ClassPairing classes, Programme programme) {
        List<CappedPlace> where = CappedPlace.of(
                programme,
                classes.year(),
                classes.inland().place(),
                classes.partner().place());
        Map<CappedPlace, Integer> two = where.stream()
                .collect(Collectors.toMap(each -> each, each -> asked.fresh().size()));
        return caps.some(
                String.join(":", asked.old()),
                two,
                room -> free(asked.old())
                        .flatMap(freed -> freed ? pairings.insertAll(fresh(asked, classes)) : leave(asked.old())));
    }

    /** Somebody's word that came in between counts more. */
    static boolean mayGo(Pairing pairing) {
        return pairing.isOpen() || isSwapped(pairing);
    }

    private static boolean isSwapped(Pairing pairing) {
        Pairing.Turn last = pairing.last();
        return pairing.state() == PairingState.DECLINED && last != null && last.because() == Because.SWAPPED;
    }

    private Mono<Boolean> free(List<String> old) {
        return Flux.fromIterable(old)
                .concatMap(id -> pairings.change(id, this::freed))
                .all(CarrySwap::isSwapped);
    }

    /** The one that was freed before the word about the other one came. */
    private Mono<Void> leave(List<String> old) {
        return Flux.fromIterable(old)
                .concatMap(id -> pairings.change(id, CarrySwap::asBefore).onErrorComplete(DuplicateKeyException.class))
                .then();
    }

    private static Pairing asBefore(Pairing pairing) {
        return isSwapped(pairing) ? pairing.proposedAgain() : pairing;
    }

    private Pairing freed(Pairing pairing) {
        return pairing.isOpen() ? pairing.declined(Because.SWAPPED, null, clock.instant()) : pairing;
    }

    private List<Pairing> fresh(SwapAsked asked, ClassPairing classes) {
        return asked.fresh().stream()
                .map(each -> Pairing.proposed(
                        each.id(), classes, null, each.inland(), each.partner(), each.merits(), clock.instant()))
                .toList();
    }
}
