package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.KeepWithinCaps;
import org.shoulashou.matching.caps.Left;
import org.shoulashou.matching.caps.TwoClasses;
import org.shoulashou.matching.confirming.JudgeTwo.Bench;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adults who know their pupils bring two of them together. The other school is asked all the same. */
@Component
class PairByHand {

    private final JudgeTwo judge;
    private final Pairings pairings;
    private final KeepWithinCaps caps;
    private final Clock clock;

    PairByHand(JudgeTwo judge, Pairings pairings, KeepWithinCaps caps, Clock clock) {
        this.judge = judge;
        this.pairings = pairings;
        this.caps = caps;
        this.clock = clock;
    }

    Mono<Pairing> pair(ClassPairing classes, String inland, String partner, Caller caller) {
        OwnSide.refuseBoth(classes, caller);
        return judge.of(classes)
                .flatMap(bench -> propose(bench, classes, proposal(bench, classes, inland, partner, caller), caller));
    }

    /** What there is room for before anybody presses. */
    Mono<List<Left>> room(Bench bench, ClassPairing classes) {
        return caps.left(where(bench, classes), TwoClasses.of(classes));
    }

    private Mono<Pairing> propose(Bench bench, ClassPairing classes, Pairing fresh, Caller caller) {
        return caps.one(where(bench, classes), TwoClasses.of(classes), save(told(fresh, classes, caller)));
    }

    private static List<CappedPlace> where(Bench bench, ClassPairing classes) {
        return CappedPlace.of(
                bench.programme(),
                classes.year(),
                classes.inland().place(),
                classes.partner().place());
    }

    private Mono<Pairing> save(Pairing fresh) {
        return pairings.save(fresh)
                .onErrorMap(DuplicateKeyException.class, taken -> MatchingProblems.HAS_A_FRIEND.refusal());
    }

    private Pairing told(Pairing fresh, ClassPairing classes, Caller caller) {
        Acted acted = Acted.by(caller, Action.PAIRED_BY_HAND, classes.within()).on(fresh.id());
        return fresh.telling(acted, clock.instant());
    }

    private Pairing proposal(Bench bench, ClassPairing classes, String inland, String partner, Caller caller) {
        Member one = bench.member(inland);
        Member other = bench.member(partner);
        if (!one.schoolClass().equals(classes.inland().schoolClass())
                || !other.schoolClass().equals(classes.partner().schoolClass())) {
            throw MatchingProblems.NOT_OF_THESE_CLASSES.refusal();
        }
        Pairing.Merits merits = bench.merits(inland, partner);
        String id = UUID.randomUUID().toString();
        return Pairing.proposed(id, classes, null, one, other, merits, clock.instant())
                .confirmed(OwnSide.of(classes, caller), hand(caller));
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
