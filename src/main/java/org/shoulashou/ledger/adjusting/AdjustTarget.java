package org.shoulashou.ledger.adjusting;

import static org.shoulashou.accounts.Permission.LEDGER_KEEP;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.adjusting.Adjustment.Decision;
import org.shoulashou.ledger.adjusting.Adjustment.State;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One person asks for another amount, another decides; the published amount stays beside it. */
@Component
class AdjustTarget {

    private final Plans plans;
    private final Sights sights;
    private final Adjustments adjustments;
    private final AdjustedRows rows;
    private final Clock clock;

    AdjustTarget(Plans plans, Sights sights, Adjustments adjustments, AdjustedRows rows, Clock clock) {
        this.plans = plans;
        this.sights = sights;
        this.adjustments = adjustments;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param year absent for the row that is meant for all years together */
    record Wanted(
            String key, String task, String place, @Nullable Integer year, Hundredths difference, String reason) {}

    Mono<Adjustment> ask(String planId, Wanted wanted, Caller caller) {
        Line line = plans.line(planId, wanted.task(), wanted.place(), wanted.year());
        Counted counted = plans.task(line).counted();
        if (counted != null && counted.programme() != null) {
            return Mono.error(LedgerProblems.ADJUSTED_IN_THE_PROGRAMME::refusal);
        }
        return sights.where(plans.needed(planId).keeper(), LEDGER_KEEP, caller)
                .map(keeper -> asked(line, wanted, keeper, caller))
                .delayUntil(asked -> rows.of(line.key()).flatMap(row -> refuseBelowNothing(asked, row)))
                .flatMap(adjustments::ask);
    }

    Mono<Adjustment> approve(String plan, String id, @Nullable String note, Caller caller) {
        return decide(
                plan,
                id,
                open -> byAnother(open, caller)
                        .decided(State.APPROVED, Action.LEDGER_ADJUSTMENT_APPROVED, decision(note, caller)));
    }

    /**
     * Two that are approved at once may be too much together: each is entered in its row before it is written, with the
     * version of the row that was read. Whoever comes second looks again, and counts the first one in.
     */
    private Mono<AdjustedRow> enter(Adjustment decided) {
        return Mono.defer(() -> rows.of(decided.line()))
                .delayUntil(row -> refuseBelowNothing(decided, row))
                .flatMap(row -> rows.save(row.approving(decided.id())))
                .retryWhen(LookAgain.whenStale());
    }

    /** Two that each are possible may be too much together: what was approved since counts as well. */
    private Mono<Void> refuseBelowNothing(Adjustment wanted, AdjustedRow row) {
        return adjustments
                .of(wanted.plan())
                .filter(each -> each.line().equals(row.id()) && !each.id().equals(wanted.id()))
                .filter(each -> each.counts() || mayCount(each, row))
                .reduce(0L, (sum, each) -> sum + each.difference())
                .map(sum -> plans.lineOf(row.id()).amount().plus(new Hundredths(sum)))
                .filter(now -> now.plus(new Hundredths(wanted.difference())).isNegative())
                .flatMap(now -> Mono.error(belowNothing(now)));
    }

    /** One that somebody is about to approve takes off already, and gives nothing before it is written. */
    private static boolean mayCount(Adjustment each, AdjustedRow row) {
        return each.isOpen() && row.approves(each.id()) && each.difference() < 0;
    }

    private static Refusal belowNothing(Hundredths now) {
        return LedgerProblems.BELOW_NOTHING
                .refusal(now.decimal().toPlainString())
                .at("/difference", LedgerProblems.BELOW_NOTHING.title());
    }

    Mono<Adjustment> refuse(String plan, String id, String reason, Caller caller) {
        return decide(
                plan,
                id,
                open -> byAnother(open, caller)
                        .decided(State.REFUSED, Action.LEDGER_ADJUSTMENT_REFUSED, decision(reason, caller)));
    }

    Mono<Adjustment> withdraw(String plan, String id, Caller caller) {
        return decide(
                plan,
                id,
                open -> own(open, caller)
                        .decided(State.WITHDRAWN, Action.LEDGER_ADJUSTMENT_WITHDRAWN, decision(null, caller)));
    }

    private Mono<Adjustment> decide(String plan, String id, UnaryOperator<Adjustment> decision) {
        return adjustments
                .find(plan, id)
                .doOnNext(AdjustTarget::refuseUnlessOpen)
                .map(decision)
                .delayUntil(decided -> decided.counts() ? enter(decided) : Mono.empty())
                .flatMap(adjustments::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Adjustment asked(Line line, Wanted wanted, Place keeper, Caller caller) {
        String both = "ledger-adjustment\n" + caller.accountId() + "\n" + wanted.key();
        String id =
                UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
        return Adjustment.asked(
                id,
                line.plan(),
                line.key(),
                wanted.difference().value(),
                wanted.reason(),
                keeper.line(),
                Hand.of(caller),
                clock.instant());
    }

    private static void refuseUnlessOpen(Adjustment adjustment) {
        if (!adjustment.isOpen()) {
            throw LedgerProblems.ALREADY_DECIDED.refusal();
        }
    }

    private static Adjustment byAnother(Adjustment open, Caller caller) {
        if (open.author().is(caller)) throw LedgerProblems.SECOND_PERSON.refusal();
        return open;
    }

    private static Adjustment own(Adjustment open, Caller caller) {
        if (!open.author().is(caller)) throw LedgerProblems.SECOND_PERSON.refusal();
        return open;
    }

    private Decision decision(@Nullable String note, Caller caller) {
        return new Decision(Hand.of(caller), clock.instant(), note);
    }
}
