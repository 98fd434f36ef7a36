package org.shoulashou.matching.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Pairings.Awaited;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The League reminds one school of everything in a run that waits for it, once a day at most; the log keeps who did. */
@Component
class RemindSchool {

    private final Unanswered unanswered;
    private final ClassPairings classPairings;
    private final Clock clock;

    RemindSchool(Unanswered unanswered, ClassPairings classPairings, Clock clock) {
        this.unanswered = unanswered;
        this.classPairings = classPairings;
        this.clock = clock;
    }

    Mono<Void> remind(String run, String school, Caller caller) {
        return unanswered
                .of(run)
                .filter(each -> each.school().equals(school))
                .collectList()
                .doOnNext(RemindSchool::refuseIfAnswered)
                .delayUntil(this::refuseIfReminded)
                .flatMap(silent -> remind(silent, caller));
    }

    private static void refuseIfAnswered(List<Awaited> silent) {
        if (silent.isEmpty()) throw MatchingProblems.NOTHING_AWAITED.refusal();
    }

    private Mono<Void> refuseIfReminded(List<Awaited> silent) {
        return classPairings
                .withIds(silent.stream().map(Awaited::classPairing).toList())
                .filter(classes -> wasReminded(classes, silent))
                .next()
                .flatMap(reminded -> Mono.error(MatchingProblems.REMINDED_TODAY.refusal()));
    }

    private boolean wasReminded(ClassPairing classes, List<Awaited> silent) {
        LocalDate today = unanswered.today();
        return silent.stream()
                .filter(each -> each.classPairing().equals(classes.id()))
                .anyMatch(each -> today.equals(classes.reminded().on(each.side())));
    }

    /** Told in the log once, with the first of them. */
    private Mono<Void> remind(List<Awaited> silent, Caller caller) {
        Awaited first = silent.get(0);
        List<Awaited> others = silent.subList(1, silent.size());
        return classPairings
                .change(first.classPairing(), now -> told(now, first, caller))
                .thenMany(Flux.fromIterable(others))
                .concatMap(each -> classPairings.change(each.classPairing(), now -> reminded(now, each)))
                .then();
    }

    private ClassPairing reminded(ClassPairing now, Awaited each) {
        return now.reminding(each.side(), unanswered.today(), clock.instant());
    }

    private ClassPairing told(ClassPairing now, Awaited each, Caller caller) {
        return reminded(now, each).telling(acted(now, each, caller), clock.instant());
    }

    private static Acted acted(ClassPairing classes, Awaited each, Caller caller) {
        return Acted.by(caller, Action.SCHOOL_REMINDED, classes.within()).on(each.school());
    }
}
