package org.shoulashou.coverage.months;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.months.FigureCorrection.Decision;
import org.shoulashou.coverage.months.FigureCorrection.Said;
import org.shoulashou.coverage.months.FigureCorrection.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One person says what is otherwise in a closed month, another decides; the frozen figure stays beside it. */
@Component
class CorrectFigure {

    private final ClosedMonths months;
    private final FrozenNodes frozen;
    private final FigureCorrections corrections;
    private final Clock clock;

    CorrectFigure(ClosedMonths months, FrozenNodes frozen, FigureCorrections corrections, Clock clock) {
        this.months = months;
        this.frozen = frozen;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @param node the key of the class, school or place */
    record Wanted(String key, YearMonth month, String node, Said said) {}

    Mono<FigureCorrection> ask(String programme, Wanted wanted, Caller caller) {
        if (wanted.said().difference() == 0) return Mono.error(CoverageProblems.NO_DIFFERENCE.refusal());
        return months.closed(programme, wanted.month())
                .flatMap(month -> frozen.find(month.id(), wanted.node()))
                .filter(node -> has(
                        node,
                        new Key(programme, wanted.said().year(), wanted.said().side())))
                .switchIfEmpty(Mono.error(CoverageProblems.NO_SUCH_FIGURE::refusal))
                .map(node -> FigureCorrection.asked(
                        idOf(wanted, caller), node, wanted.said(), Hand.of(caller), clock.instant()))
                .delayUntil(asked ->
                        months.needed(asked.month()).flatMap(month -> refuseBelowNothing(programme, month, asked)))
                .flatMap(corrections::ask);
    }

    private static boolean has(FrozenNode node, Key key) {
        return node.tally().cells().containsKey(key);
    }

    private static String idOf(Wanted wanted, Caller caller) {
        String both = "coverage-correction\n" + caller.accountId() + "\n" + wanted.key();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Mono<FigureCorrection> approve(String programme, String id, Caller caller) {
        return decide(
                programme,
                id,
                open -> byAnother(open, caller)
                        .decided(State.APPROVED, Action.COVERAGE_CORRECTION_APPROVED, decision(null, caller)));
    }

    Mono<FigureCorrection> refuse(String programme, String id, String reason, Caller caller) {
        return decide(
                programme,
                id,
                open -> byAnother(open, caller)
                        .decided(State.REFUSED, Action.COVERAGE_CORRECTION_REFUSED, decision(reason, caller)));
    }

    Mono<FigureCorrection> withdraw(String programme, String id, Caller caller) {
        return decide(
                programme,
                id,
                open -> own(open, caller)
                        .decided(State.WITHDRAWN, Action.COVERAGE_CORRECTION_WITHDRAWN, decision(null, caller)));
    }

    private Mono<FigureCorrection> decide(String programme, String id, UnaryOperator<FigureCorrection> decision) {
        return corrections
                .find(id)
                .filter(correction -> correction.month().startsWith(programme + "/"))
                .switchIfEmpty(Mono.error(CoverageProblems.NO_SUCH_CORRECTION::refusal))
                .doOnNext(CorrectFigure::refuseUnlessOpen)
                .map(decision)
                .delayUntil(decided -> decided.counts() ? enter(programme, decided) : Mono.empty())
                .flatMap(corrections::save);
    }

    /**
     * Two that are approved at once may be too much together: each is entered in the month before it is written, with the
     * version of the month that was read. Whoever comes second is told to look again, and counts the first one in.
     */
    private Mono<ClosedMonth> enter(String programme, FigureCorrection decided) {
        return months.needed(decided.month())
                .delayUntil(month -> refuseBelowNothing(programme, month, decided))
                .flatMap(month -> months.save(month.approving(decided.id())));
    }

    private static void refuseUnlessOpen(FigureCorrection correction) {
        if (!correction.isOpen()) throw CoverageProblems.ALREADY_DECIDED.refusal();
    }

    private static FigureCorrection byAnother(FigureCorrection open, Caller caller) {
        if (open.author().is(caller)) throw CoverageProblems.SECOND_PERSON.refusal();
        return open;
    }

    private static FigureCorrection own(FigureCorrection open, Caller caller) {
        if (!open.author().is(caller)) throw CoverageProblems.SECOND_PERSON.refusal();
        return open;
    }

    private Decision decision(@Nullable String note, Caller caller) {
        return new Decision(Hand.of(caller), clock.instant(), note);
    }

    /** With all that was approved since, and in everything around it too: a sum that lost much before has less to give. */
    private Mono<Void> refuseBelowNothing(String programme, ClosedMonth month, FigureCorrection wanted) {
        Key key = wanted.key(programme);
        return frozen.withKeys(month.id(), wanted.line())
                .collectList()
                .zipWith(approved(month, wanted))
                .doOnNext(both -> both.getT1().forEach(node -> refuseBelowNothing(node, key, both.getT2(), wanted)))
                .then();
    }

    private Mono<List<FigureCorrection>> approved(ClosedMonth month, FigureCorrection wanted) {
        return corrections
                .within(month.id(), wanted.line())
                .filter(each -> each.counts() || mayCount(each, month))
                .filter(each -> !each.id().equals(wanted.id()) && isOfTheSame(each, wanted))
                .collectList();
    }

    /** One that somebody is about to approve takes off already, and gives nothing before it is written. */
    private static boolean mayCount(FigureCorrection each, ClosedMonth month) {
        return each.isOpen() && month.approves(each.id()) && each.difference() < 0;
    }

    private static int sum(List<FigureCorrection> approved, FrozenNode node) {
        return approved.stream()
                .filter(each -> each.line().contains(node.key()))
                .mapToInt(FigureCorrection::difference)
                .sum();
    }

    private static boolean isOfTheSame(FigureCorrection one, FigureCorrection other) {
        return one.side() == other.side() && one.year() == other.year() && one.measure() == other.measure();
    }

    private static void refuseBelowNothing(
            FrozenNode node, Key key, List<FigureCorrection> approved, FigureCorrection wanted) {
        int now = node.tally().at(key).of(wanted.measure()) + sum(approved, node);
        if (now + wanted.difference() < 0) {
            throw CoverageProblems.BELOW_NOTHING.refusal(now).at("/difference", CoverageProblems.BELOW_NOTHING.title());
        }
    }
}
