package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.List;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries a swap out: frees four places, takes them again. Coming twice, it finds done what was done. */
@Component
class CarrySwap implements EventHandler<SwapAsked> {

    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Clock clock;

    CarrySwap(Pairings pairings, ClassPairings classPairings, Clock clock) {
        this.pairings = pairings;
        this.classPairings = classPairings;
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
                .filter(may -> may)
                .flatMap(may -> free(asked.old()))
                .flatMap(freed -> classPairings.find(asked.classPairing()))
                .flatMap(classes -> pairings.insertAll(fresh(asked, classes)));
    }

    /** Somebody's word that came in between counts more. */
    private static boolean mayGo(Pairing pairing) {
        return pairing.isOpen() || isSwapped(pairing);
    }

    private static boolean isSwapped(Pairing pairing) {
        Pairing.Turn last = pairing.last();
        return pairing.state() == PairingState.DECLINED && last != null && last.because() == Because.SWAPPED;
    }

    private Mono<Boolean> free(List<String> old) {
        return Flux.fromIterable(old)
                .concatMap(id -> pairings.change(id, this::freed))
                .all(CarrySwap::isSwapped)
                .filter(all -> all);
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
