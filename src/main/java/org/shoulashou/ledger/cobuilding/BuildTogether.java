package org.shoulashou.ledger.cobuilding;

import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.cobuilding.CoBuilding.Note;
import org.shoulashou.ledger.plans.CoBuildingRules;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.FoldedName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a co-building, notes what is done in it, and strikes out what was noted wrongly. */
@Component
public class BuildTogether {

    private final Plans plans;
    private final Sights sights;
    private final CoBuildings pairs;
    private final Clock clock;

    BuildTogether(Plans plans, Sights sights, CoBuildings pairs, Clock clock) {
        this.plans = plans;
        this.sights = sights;
        this.pairs = pairs;
        this.clock = clock;
    }

    public record Two(String plan, int year, String unit, String township, String place) {}

    /** @param key made by the page, so that a second sending is the same note */
    public record Done(
            String key,
            Kind kind,
            LocalDate on,
            @Nullable String what,
            @Nullable Hundredths yuan,
            String said) {}

    public Mono<CoBuilding> begin(Two two, Caller caller) {
        Plan plan = plans.find(two.plan()).orElseThrow(LedgerProblems.NO_CO_BUILDING::refusal);
        rules(plan);
        plan.year(two.year()).orElseThrow(LedgerProblems.NO_CO_BUILDING::refusal);
        return sights.where(two.place(), LEDGER_REPORT, caller)
                .map(place -> begun(two, place, Hand.of(caller)))
                .flatMap(pairs::save)
                .onErrorMap(DuplicateKeyException.class, again -> LedgerProblems.PAIRED_ALREADY.refusal());
    }

    public Mono<CoBuilding> note(String id, long version, Done done, Caller caller) {
        return change(id, version, pair -> noted(pair, done, Hand.of(caller)));
    }

    /** From now on it counts. */
    public Mono<CoBuilding> accept(String id, long version, String note, Caller caller) {
        return change(id, version, pair -> accepted(pair, standing(pair, note), caller));
    }

    private CoBuilding accepted(CoBuilding pair, Note note, Caller caller) {
        refuseTheAuthor(note, caller);
        return note.waits() ? pair.accepting(note, Hand.of(caller), clock.instant()) : pair;
    }

    public Mono<CoBuilding> strike(String id, long version, String note, String reason, Caller caller) {
        return change(id, version, pair -> struck(pair, standing(pair, note), reason, caller));
    }

    /** What counts is taken away by another than the one who noted it, as it was accepted by another. */
    private CoBuilding struck(CoBuilding pair, Note note, String reason, Caller caller) {
        if (!note.waits()) refuseTheAuthor(note, caller);
        return pair.striking(note, reason, Hand.of(caller), clock.instant());
    }

    private static void refuseTheAuthor(Note note, Caller caller) {
        if (note.by().is(caller)) throw LedgerProblems.SECOND_PERSON.refusal();
    }

    private static Note standing(CoBuilding pair, String note) {
        return pair.standing(note).orElseThrow(LedgerProblems.NO_SUCH_NOTE::refusal);
    }

    private Mono<CoBuilding> change(String id, long version, UnaryOperator<CoBuilding> change) {
        return pairs.find(id)
                .doOnNext(pair -> refuseIfStale(pair, version))
                .map(change)
                .flatMap(pairs::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private CoBuilding begun(Two two, Place place, Hand by) {
        String names = FoldedName.of(two.unit()) + "/" + FoldedName.of(two.township());
        String key = String.join("/", two.plan(), String.valueOf(two.year()), two.place(), names);
        return new CoBuilding(
                        Unguessable.next(),
                        null,
                        key,
                        two.plan(),
                        two.year(),
                        two.unit(),
                        two.township(),
                        two.place(),
                        List.of(),
                        by,
                        clock.instant(),
                        place.line(),
                        Outbox.empty())
                .begun(clock.instant());
    }

    private CoBuilding noted(CoBuilding pair, Done done, Hand by) {
        Plan plan = plans.needed(pair.plan());
        refuseUnlessInTime(plan.span(pair.year()), done.on());
        refuseUnlessKnown(rules(plan), done);
        String noteId = UUID.nameUUIDFromBytes((pair.id() + done.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Long fen = done.yuan() == null ? null : done.yuan().value();
        Instant now = clock.instant();
        Note note = new Note(noteId, done.kind(), done.on(), done.what(), fen, done.said(), by, now, null, null);
        return pair.has(noteId) ? pair : pair.noting(note);
    }

    private void refuseUnlessInTime(Plan.Year span, LocalDate on) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        if (!span.holds(on) || on.isAfter(today)) {
            throw LedgerProblems.NOT_OF_ITS_TIME
                    .refusal(span.from(), span.to())
                    .at("/on", LedgerProblems.NOT_OF_ITS_TIME.title());
        }
    }

    private static void refuseUnlessKnown(CoBuildingRules rules, Done done) {
        List<Named> choices = switch (done.kind()) {
            case ACTIVITY -> rules.activities();
            case ONE -> rules.ones();
            default -> List.of();
        };
        boolean known = choices.isEmpty()
                ? done.what() == null
                : choices.stream().anyMatch(each -> each.id().equals(done.what()));
        if (!known) {
            throw LedgerProblems.NO_SUCH_LINE.refusal().at("/what", LedgerProblems.NO_SUCH_LINE.title());
        }
        refuseUnlessMoney(done);
    }

    private static void refuseUnlessMoney(Done done) {
        boolean money = done.kind() == Kind.SUPPORT || done.kind() == Kind.LOAN;
        if (money == (done.yuan() != null)) return;
        LedgerProblems wrong = money ? LedgerProblems.MONEY_NEEDED : LedgerProblems.NO_MONEY_HERE;
        throw wrong.refusal().at("/yuan", wrong.title());
    }

    private static CoBuildingRules rules(Plan plan) {
        CoBuildingRules rules = plan.coBuilding();
        if (rules == null) {
            throw LedgerProblems.NO_CO_BUILDING.refusal();
        }
        return rules;
    }

    private static void refuseIfStale(CoBuilding pair, long version) {
        if (pair.version() == null || pair.version() != version) {
            throw new OptimisticLockingFailureException("The co-building has changed since");
        }
    }
}
