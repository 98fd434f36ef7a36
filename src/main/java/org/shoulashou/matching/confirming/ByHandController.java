package org.shoulashou.matching.confirming;

import static org.shoulashou.accounts.Permission.PAIRINGS_CONFIRM;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.caps.Left;
import org.shoulashou.matching.confirming.JudgeTwo.Bench;
import org.shoulashou.matching.confirming.SwapFriends.Swap;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Judge.Verdict;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pairing and swapping by hand, with its effect shown before anything is done. */
@RestController
@RequestMapping("/api/class-pairings/{id}")
class ByHandController {

    private final ClassPairings classPairings;
    private final JudgeTwo judge;
    private final PairByHand pair;
    private final SwapFriends swap;
    private final ShowClassPairing show;

    ByHandController(
            ClassPairings classPairings, JudgeTwo judge, PairByHand pair, SwapFriends swap, ShowClassPairing show) {
        this.classPairings = classPairings;
        this.judge = judge;
        this.pair = pair;
        this.swap = swap;
        this.show = show;
    }

    record TwoPupils(@NotBlank String inland, @NotBlank String partner) {}

    record TwoPairs(
            @NotNull @Valid Chosen one, @NotNull @Valid Chosen other) {}

    /**
     * @param against why the two may not be paired; absent when they may
     * @param room    of each quota that caps pairs here
     */
    record Judgement(@Nullable Text against, int points, List<ReasonView> reasons, List<QuotaRoom> room) {

        static Judgement of(Verdict verdict, List<Left> left) {
            Text against = verdict.objection().map(Judge.Against::text).orElse(null);
            List<QuotaRoom> room = left.stream().map(QuotaRoom::of).toList();
            return new Judgement(against, verdict.points(), ReasonView.of(verdict.reasons()), room);
        }
    }

    /** @param left how many pairs more there may be, or how many classes or schools */
    record QuotaRoom(Text quota, long left) {

        static QuotaRoom of(Left left) {
            return new QuotaRoom(left.names(), Math.max(0, left.places()));
        }
    }

    record SwapEffect(int before, int after, List<List<ReasonView>> reasons) {

        static SwapEffect of(Swap swap) {
            return new SwapEffect(
                    swap.before(),
                    swap.after(),
                    swap.fresh().stream()
                            .map(each -> ReasonView.of(each.merits().reasons()))
                            .toList());
        }
    }

    @PostMapping("/judgement")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<Judgement> judge(@PathVariable String id, @Valid @RequestBody TwoPupils two) {
        return found(id)
                .zipWhen(judge::of)
                .zipWhen(
                        both -> pair.room(both.getT2(), both.getT1()),
                        (both, left) -> Judgement.of(verdict(both.getT2(), two), left));
    }

    private static Verdict verdict(Bench bench, TwoPupils two) {
        return bench.verdict(two.inland(), two.partner());
    }

    @PostMapping("/pairings")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> pair(@PathVariable String id, @Valid @RequestBody TwoPupils two, Caller caller) {
        return found(id)
                .delayUntil(classes -> pair.pair(classes, two.inland(), two.partner(), caller))
                .flatMap(classes -> show.of(classes, caller));
    }

    @PostMapping("/swap/effect")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<SwapEffect> effect(@PathVariable String id, @Valid @RequestBody TwoPairs two, Caller caller) {
        return found(id)
                .flatMap(classes -> swap.consider(classes, two.one(), two.other(), caller))
                .map(SwapEffect::of);
    }

    @PostMapping("/swap")
    @Needs(value = PAIRINGS_CONFIRM, on = "class-pairing", in = "id")
    Mono<ClassPairingPage> swap(@PathVariable String id, @Valid @RequestBody TwoPairs two, Caller caller) {
        return found(id)
                .delayUntil(classes -> swap.swap(classes, two.one(), two.other(), caller))
                .then(Mono.defer(() -> found(id)))
                .flatMap(classes -> show.of(classes, caller));
    }

    private Mono<ClassPairing> found(String id) {
        return classPairings.find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }
}
