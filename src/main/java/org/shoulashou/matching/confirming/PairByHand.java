package org.shoulashou.matching.confirming;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.confirming.JudgeTwo.Bench;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adults who know their pupils bring two of them together. The other school is asked all the same. */
@Component
class PairByHand {

    private final JudgeTwo judge;
    private final Pairings pairings;
    private final PlacesInHand places;
    private final Clock clock;

    PairByHand(JudgeTwo judge, Pairings pairings, PlacesInHand places, Clock clock) {
        this.judge = judge;
        this.pairings = pairings;
        this.places = places;
        this.clock = clock;
    }

    Mono<Pairing> pair(ClassPairing classes, String inland, String partner, Caller caller) {
        OwnSide.refuseBoth(classes, caller);
        return judge.of(classes)
                .flatMap(bench -> propose(bench, classes, proposal(bench, classes, inland, partner, caller), caller));
    }

    private Mono<Pairing> propose(Bench bench, ClassPairing classes, Pairing fresh, Caller caller) {
        return withinCaps(bench.programme(), classes, save(told(fresh, classes, caller)));
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

    /** What the plan caps stays capped, whoever pairs, and however many at the same moment. */
    private Mono<Pairing> withinCaps(Programme programme, ClassPairing classes, Mono<Pairing> taking) {
        Mono<Pairing> within = taking;
        for (Quota quota : programme.quotas()) {
            if (quota.kind() == Quota.Kind.CAP) within = withinCap(quota, classes, within);
        }
        return within;
    }

    private Mono<Pairing> withinCap(Quota quota, ClassPairing classes, Mono<Pairing> taking) {
        String city = quota.per() == Quota.Per.EACH_CITY ? classes.inland().place() : null;
        String county = quota.per() == Quota.Per.EACH_COUNTY ? classes.partner().place() : null;
        String place = city == null ? county : city;
        Integer year = quota.isForTheTerm() ? null : classes.year();
        int pairs = pairsIn(quota, place, year);
        if (pairs == Integer.MAX_VALUE) return taking;
        String scope = String.join("/", classes.programme(), String.valueOf(year), quota.id(), String.valueOf(place));
        Mono<Long> taken = pairings.countTaken(classes.programme(), year, city, county);
        return places.holding(scope, held -> refuseOverCap(quota, pairs, taken, held), taking);
    }

    private static Mono<Void> refuseOverCap(Quota quota, int pairs, Mono<Long> taken, int held) {
        return taken.filter(count -> count + held > pairs)
                .flatMap(full -> Mono.error(MatchingProblems.QUOTA_FULL.refusal(
                        quota.names().zh() + " / " + quota.names().en(), pairs)));
    }

    private static int pairsIn(Quota quota, @Nullable String place, @Nullable Integer year) {
        boolean elsewhere =
                place != null && !quota.places().isEmpty() && !quota.places().contains(place);
        int amount = quota.effective(place, year);
        return elsewhere
                ? Integer.MAX_VALUE
                : switch (quota.unit()) {
                    case INLAND_PUPILS, PAIRS -> amount;
                    case PERSONS_BOTH_SIDES -> amount / 2;
                    case CLASSES, SCHOOLS, ORGANISATIONS -> Integer.MAX_VALUE;
                };
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
