package org.shoulashou.matching.handover;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.runs.HandOverApproved;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Run.HandOver;
import org.shoulashou.matching.runs.Run.HandOver.State;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody asks that a run's pairs go to the schools; somebody else lets them, or does not. */
@Component
class DecideHandOver {

    /** So long a school has at the least. */
    private static final int LEAST_DAYS = 3;

    private final Runs runs;
    private final Programmes programmes;
    private final Clock clock;

    DecideHandOver(Runs runs, Programmes programmes, Clock clock) {
        this.runs = runs;
        this.programmes = programmes;
        this.clock = clock;
    }

    public Mono<Run> ask(String id, long version, LocalDate deadline, Caller caller) {
        return found(id, version)
                .doOnNext(run -> refuseUnlessReady(run, deadline))
                .delayUntil(this::refuseIfOutdated)
                .map(run -> run.askingHandOver(hand(caller), deadline))
                .flatMap(run -> save(run, Action.HAND_OVER_ASKED, caller));
    }

    public Mono<Run> approve(String id, long version, Caller caller) {
        return found(id, version)
                .doOnNext(run -> refuseOwn(asked(run), caller))
                .delayUntil(this::refuseIfOutdated)
                .map(run -> decided(run, State.APPROVED, null, caller))
                .map(run -> run.telling(new HandOverApproved(run.id(), caller.accountId()), clock.instant()))
                .flatMap(run -> save(run, Action.HAND_OVER_APPROVED, caller));
    }

    public Mono<Run> refuse(String id, long version, String reason, Caller caller) {
        return found(id, version)
                .doOnNext(run -> refuseOwn(asked(run), caller))
                .map(run -> decided(run, State.REFUSED, reason, caller))
                .flatMap(run -> save(run, Action.HAND_OVER_REFUSED, caller));
    }

    public Mono<Run> withdraw(String id, long version, Caller caller) {
        return found(id, version)
                .doOnNext(run -> refuseUnlessOwn(asked(run), caller))
                .map(run -> decided(run, State.WITHDRAWN, null, caller))
                .flatMap(run -> save(run, Action.HAND_OVER_WITHDRAWN, caller));
    }

    private Mono<Run> found(String id, long version) {
        return runs.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(run -> refuseStale(run, version));
    }

    private static void refuseStale(Run run, long version) {
        if (run.revision() != version) throw PlatformProblems.STALE.refusal();
    }

    private void refuseUnlessReady(Run run, LocalDate deadline) {
        if (!run.isDone()) throw MatchingProblems.NOT_FINISHED.refusal();
        if (!run.asked().keepsToTheQuotas()) throw MatchingProblems.ONLY_A_TRIAL.refusal();
        if (!run.asked().mayGoToSchools()) throw MatchingProblems.NOT_FOR_SCHOOLS.refusal();
        HandOver now = run.handOver();
        if (now != null && (now.isAsked() || now.isApproved())) {
            throw MatchingProblems.HAND_OVER_ASKED_ALREADY.refusal();
        }
        LocalDate soonest =
                LocalDate.ofInstant(clock.instant(), Downloads.BEIJING).plusDays(LEAST_DAYS);
        if (deadline.isBefore(soonest)) throw MatchingProblems.DEADLINE_TOO_SOON.refusal(soonest);
    }

    /** What the run took for loose may have found a friend since. */
    private Mono<Void> refuseIfOutdated(Run run) {
        return runs.lastHandedOver(run.programme(), run.year())
                .filter(last -> run.asked().unit() == Unit.PUPILS && isLater(last, run))
                .flatMap(last -> Mono.<Void>error(MatchingProblems.RUN_OUTDATED.refusal()));
    }

    private static boolean isLater(Run last, Run run) {
        HandOver there = last.handOver();
        return there != null
                && there.decision() != null
                && there.decision().by().at().isAfter(run.by().at());
    }

    private static HandOver asked(Run run) {
        HandOver now = run.handOver();
        if (now == null || !now.isAsked()) throw MatchingProblems.NO_HAND_OVER.refusal();
        return now;
    }

    private static void refuseOwn(HandOver asked, Caller caller) {
        if (asked.by().isOf(caller)) throw MatchingProblems.OWN_HAND_OVER.refusal();
    }

    private static void refuseUnlessOwn(HandOver asked, Caller caller) {
        if (!asked.by().isOf(caller)) throw MatchingProblems.ONLY_ITS_AUTHOR.refusal();
    }

    private Run decided(Run run, State as, @Nullable String reason, Caller caller) {
        return run.decidingHandOver(as, new Run.Decision(hand(caller), reason));
    }

    private Mono<Run> save(Run run, Action action, Caller caller) {
        return programmes
                .kept(run.programme())
                .map(kept -> run.telling(acted(kept, action, run, caller), clock.instant()))
                .flatMap(runs::save);
    }

    private static Acted acted(KeptProgramme kept, Action action, Run run, Caller caller) {
        return Acted.by(caller, action, kept.keptAt())
                .on(run.id(), kept.programme().names().zh());
    }

    private Hand hand(Caller caller) {
        return Hand.of(caller, clock.instant());
    }
}
