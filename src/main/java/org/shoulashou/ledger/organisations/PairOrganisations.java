package org.shoulashou.ledger.organisations;

import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.organisations.OrganisationPair.Kind;
import org.shoulashou.ledger.organisations.PairsFile.Found;
import org.shoulashou.ledger.organisations.PairsFile.RowFault;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pairs organisations: one typed, or all of a run's file. A file with a fault is not taken in at all; without one its rows
 * are saved one by one, and sent again after a crash it goes on where it was.
 */
@Component
class PairOrganisations {

    private final Plans plans;
    private final Sights sights;
    private final OrganisationPairs pairs;
    private final FillAgreed agreed;
    private final Clock clock;

    PairOrganisations(Plans plans, Sights sights, OrganisationPairs pairs, FillAgreed agreed, Clock clock) {
        this.plans = plans;
        this.sights = sights;
        this.pairs = pairs;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** For which row of which plan. */
    record For(String plan, int year, Kind kind, String place) {}

    record Two(String inland, String partner, @Nullable Integer points) {}

    /** What a file would do, or has done. */
    record TakenIn(int found, int known, boolean saved, List<RowFault> faults) {}

    Mono<OrganisationPair> pair(For row, Two two, Caller caller) {
        refuseUnlessInPlan(row);
        return sights.where(row.place(), LEDGER_REPORT, caller)
                .map(place -> pair(row, two, place, caller)
                        .acted(Action.ORGANISATIONS_PAIRED, Hand.of(caller), clock.instant()))
                .flatMap(agreed::standing)
                .map(pair -> pair.waits() ? pair.awaitsSecond(clock.instant()) : pair)
                .flatMap(pairs::save)
                .onErrorMap(DuplicateKeyException.class, again -> LedgerProblems.PAIRED_ALREADY.refusal());
    }

    /** @param save false to see the faults only; rows that are there already change nothing */
    Mono<TakenIn> takeIn(For row, byte[] file, boolean save, Caller caller) {
        refuseUnlessInPlan(row);
        Found found = PairsFile.read(file);
        boolean saves = save && found.faults().isEmpty();
        return sights.where(row.place(), LEDGER_REPORT, caller)
                .flatMap(place -> takeIn(row, found, saves, place, caller));
    }

    /** From now on it counts. */
    Mono<OrganisationPair> accept(String id, long version, Caller caller) {
        return change(id, version, pair -> accepted(pair, caller));
    }

    private OrganisationPair accepted(OrganisationPair pair, Caller caller) {
        refuseTheAuthor(pair, caller);
        return pair.waits() ? pair.acceptedBy(Hand.of(caller), clock.instant()) : pair;
    }

    /** Of what nobody had accepted yet only the typing is taken back: where the two agreed, that stands in its place. */
    Mono<OrganisationPair> part(String id, long version, String reason, Caller caller) {
        return change(id, version, pair -> parted(pair, reason, caller))
                .delayUntil(gone -> gone.accepted() == null ? agreed.look(gone) : Mono.empty());
    }

    /** What counts is taken away by another than the one who entered it. */
    private OrganisationPair parted(OrganisationPair pair, String reason, Caller caller) {
        if (!pair.waits()) refuseTheAuthor(pair, caller);
        return pair.parted(reason, Hand.of(caller), clock.instant());
    }

    private static void refuseTheAuthor(OrganisationPair pair, Caller caller) {
        if (pair.by().is(caller)) throw LedgerProblems.SECOND_PERSON.refusal();
    }

    private Mono<OrganisationPair> change(String id, long version, UnaryOperator<OrganisationPair> change) {
        return pairs.find(id)
                .doOnNext(pair -> refuseIfStale(pair, version))
                .map(change)
                .flatMap(pairs::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<TakenIn> takeIn(For row, Found found, boolean save, Place place, Caller caller) {
        List<OrganisationPair> all =
                found.rows().stream().map(two -> pair(row, two, place, caller)).toList();
        return pairs.withKeys(all.stream().map(OrganisationPair::key).toList())
                .map(OrganisationPair::key)
                .collect(Collectors.toSet())
                .delayUntil(known -> save ? saveNew(all, known, caller) : Mono.empty())
                .map(known -> new TakenIn(all.size(), known.size(), save, found.faults()));
    }

    private Mono<Void> saveNew(List<OrganisationPair> all, Set<String> known, Caller caller) {
        List<OrganisationPair> fresh =
                all.stream().filter(pair -> !known.contains(pair.key())).toList();
        return Flux.fromIterable(fresh)
                .index((number, pair) -> number > 0 ? pair : takenIn(pair, caller))
                .concatMap(agreed::standing)
                .collectList()
                .flatMapIterable(this::calling)
                .concatMap(this::saveOnce)
                .then();
    }

    /** The first of them tells the action log, so that the file stands in it once. */
    private OrganisationPair takenIn(OrganisationPair first, Caller caller) {
        return first.acted(Action.ORGANISATIONS_TAKEN_IN, Hand.of(caller), clock.instant());
    }

    /** The first that waits calls a second person for all that do. */
    private List<OrganisationPair> calling(List<OrganisationPair> all) {
        List<OrganisationPair> calling = new ArrayList<>(all);
        IntStream.range(0, all.size())
                .filter(row -> all.get(row).waits())
                .findFirst()
                .ifPresent(row -> calling.set(row, all.get(row).awaitsSecond(clock.instant())));
        return calling;
    }

    private Mono<OrganisationPair> saveOnce(OrganisationPair pair) {
        return pairs.save(pair).onErrorResume(DuplicateKeyException.class, again -> Mono.empty());
    }

    private OrganisationPair pair(For row, Two two, Place place, Caller caller) {
        String key = OrganisationPair.key(row.plan(), row.year(), row.kind(), two.inland(), two.partner());
        return new OrganisationPair(
                Unguessable.next(),
                null,
                key,
                row.plan(),
                row.year(),
                row.kind(),
                row.place(),
                two.inland(),
                two.partner(),
                two.points(),
                Hand.of(caller),
                clock.instant(),
                null,
                null,
                null,
                place.line(),
                Outbox.empty());
    }

    private void refuseUnlessInPlan(For row) {
        Counted.What what = row.kind().counted();
        boolean there = plans.find(row.plan()).stream()
                .flatMap(plan -> plan.tasks().stream())
                .filter(task -> task.counted() != null && task.counted().what() == what)
                .flatMap(task -> task.lines(row.plan()))
                .anyMatch(line -> line.place().equals(row.place()) && line.year() != null && line.year() == row.year());
        if (!there) {
            throw LedgerProblems.NO_ORGANISATIONS.refusal();
        }
    }

    private static void refuseIfStale(OrganisationPair pair, long version) {
        if (pair.version() == null || pair.version() != version) {
            throw new OptimisticLockingFailureException("The pair has changed since");
        }
    }
}
