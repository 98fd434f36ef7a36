package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.confirming.JudgeTwo.Bench;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two pairs change friends, and both schools are asked about the new ones. */
@Component
class SwapFriends {

    private final JudgeTwo judge;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Clock clock;

    SwapFriends(JudgeTwo judge, Pairings pairings, ClassPairings classPairings, Clock clock) {
        this.judge = judge;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.clock = clock;
    }

    /** A to y and B to x instead of A to x and B to y, as it would be; nothing is changed. */
    Mono<Swap> consider(ClassPairing classes, Chosen one, Chosen other, Caller caller) {
        return Mono.zip(found(classes, one), found(classes, other), judge.of(classes))
                .map(all -> swap(all.getT1(), all.getT2(), all.getT3(), classes, caller));
    }

    Mono<Swap> swap(ClassPairing classes, Chosen one, Chosen other, Caller caller) {
        OwnSide.refuseBoth(classes, caller);
        return consider(classes, one, other, caller)
                .delayUntil(swap -> classPairings.save(telling(classes, swap, caller)))
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal())
                .delayUntil(swap ->
                        refuseOvertaken(List.of(swap.one().id(), swap.other().id())));
    }

    /** It was told and carried out by now, unless somebody's word came in between. */
    Mono<Void> refuseOvertaken(List<String> old) {
        return pairings.withIds(old)
                .all(CarrySwap::mayGo)
                .filter(done -> !done)
                .flatMap(overtaken -> Mono.error(MatchingProblems.SWAP_OVERTAKEN::refusal));
    }

    private ClassPairing telling(ClassPairing classes, Swap swap, Caller caller) {
        List<String> old = List.of(swap.one().id(), swap.other().id());
        return classes.telling(
                        Acted.by(caller, Action.PAIRINGS_SWAPPED, classes.within())
                                .on(classes.id()),
                        clock.instant())
                .telling(new SwapAsked(classes.id(), old, swap.fresh()), clock.instant());
    }

    private Mono<Pairing> found(ClassPairing classes, Chosen chosen) {
        return pairings.find(chosen.id())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(now -> chosen.sameAs(now, classes))
                .doOnNext(SwapFriends::refuseDecided);
    }

    private static void refuseDecided(Pairing now) {
        if (!now.isOpen()) throw MatchingProblems.NOT_OPEN.refusal();
    }

    private Swap swap(Pairing one, Pairing other, Bench bench, ClassPairing classes, Caller caller) {
        if (one.id().equals(other.id())) throw MatchingProblems.NOTHING_CHOSEN.refusal();
        Side side = OwnSide.of(classes, caller);
        Hand hand = hand(caller);
        List<SwapAsked.Fresh> fresh =
                List.of(fresh(one, other, bench, side, hand), fresh(other, one, bench, side, hand));
        return new Swap(one, other, points(one, bench) + points(other, bench), fresh);
    }

    /** By the weights that the new ones are judged by: a run may have gone by others. */
    private static int points(Pairing now, Bench bench) {
        return bench.verdict(now.inland().pupil(), now.partner().pupil()).points();
    }

    private static SwapAsked.Fresh fresh(Pairing one, Pairing other, Bench bench, Side side, Hand hand) {
        Member inland = bench.member(one.inland().pupil());
        Member partner = bench.member(other.partner().pupil());
        return new SwapAsked.Fresh(
                UUID.randomUUID().toString(),
                side == Side.INLAND ? inland.confirmedBy(hand) : inland,
                side == Side.PARTNER ? partner.confirmedBy(hand) : partner,
                bench.merits(inland.pupil(), partner.pupil()));
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }

    /**
     * Two pairs before and after.
     *
     * @param before what they are worth as they are
     */
    record Swap(Pairing one, Pairing other, int before, List<SwapAsked.Fresh> fresh) {

        int after() {
            return fresh.stream().mapToInt(each -> each.merits().points()).sum();
        }
    }
}
