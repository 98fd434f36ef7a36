package org.shoulashou.letters.history;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.history.HistoryEntry.Told;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes histories on and reads them. Nothing here changes or removes a line. */
@Component
public class Histories {

    private static final int AT_ONCE = 500;
    private static final Set<String> STEPS =
            Arrays.stream(Deed.values()).filter(Deed::isStep).map(Deed::name).collect(Collectors.toSet());

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    Histories(ReactiveMongoTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Writes that somebody looks before they see anything: where the line cannot be written, nothing is shown (R15). */
    public <T> Mono<T> thenShow(Letter letter, Deed opening, Caller reader, Mono<T> what) {
        Instant now = clock.instant();
        Hand by = Hand.of(reader, now);
        return append(letter.id(), fresh(opening, by))
                .then(what)
                .onErrorResume(
                        CannotOpen.class,
                        gone -> append(letter.id(), fresh(Deed.UNREADABLE, by)).then(Mono.error(gone)));
    }

    private static Told fresh(Deed deed, Hand by) {
        return new Told(UUID.randomUUID().toString(), by.at(), deed, by, null);
    }

    public Flux<HistoryEntry> of(String letterId) {
        return database.findById(letterId, LetterHistory.class).flatMapIterable(LetterHistory::entries);
    }

    /** Who did what to it last, as far as everybody may know; openings are no deeds. */
    public Mono<HistoryEntry> lastDeed(String letterId) {
        return of(letterId)
                .filter(entry -> !entry.deed().isOpening() && !entry.deed().isForLeads())
                .takeLast(1)
                .next();
    }

    /** Whether somebody has opened it to read since then; what could not be opened the last time was not read. */
    public Mono<Boolean> hasOpened(String letterId, String account, Instant since) {
        return of(letterId)
                .filter(entry -> account.equals(entry.by()) && !entry.at().isBefore(since))
                .filter(entry -> entry.deed() == Deed.OPENED || entry.deed() == Deed.UNREADABLE)
                .takeLast(1)
                .any(entry -> entry.deed() == Deed.OPENED);
    }

    Mono<Void> append(String letterId, Told told) {
        return Mono.defer(() -> database.findById(letterId, LetterHistory.class)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> found.isPresent() ? goOn(found.get(), told) : begin(letterId, told))
                .retryWhen(LookAgain.whenStale());
    }

    Flux<org.bson.Document> stored() {
        return database.findAll(org.bson.Document.class, LetterHistory.COLLECTION);
    }

    /** Ids of letters that have none: each began with a line, and what is still unsent has its line to come. */
    Flux<String> missing() {
        Query all = new Query();
        all.fields().include("outbox.events");
        return database.find(all, org.bson.Document.class, Letter.COLLECTION)
                .filter(Histories::hasToldAll)
                .map(found -> String.valueOf(found.get("_id")))
                .buffer(AT_ONCE)
                .concatMap(this::without);
    }

    private static boolean hasToldAll(org.bson.Document letter) {
        org.bson.Document outbox = letter.get("outbox", new org.bson.Document());
        return outbox.getList("events", Object.class, List.of()).isEmpty();
    }

    private Flux<String> without(List<String> ids) {
        Query theirs = query(where("_id").in(ids));
        theirs.fields().include("_id");
        return database.find(theirs, org.bson.Document.class, LetterHistory.COLLECTION)
                .map(found -> String.valueOf(found.get("_id")))
                .collect(Collectors.toSet())
                .flatMapIterable(
                        there -> ids.stream().filter(id -> !there.contains(id)).toList());
    }

    /**
     * Ids of letters that have come further than their history tells: an older one was put back with its seal. Each deed of a
     * letter is a step and a line; who opened it makes no step.
     */
    Flux<String> behind() {
        Query all = new Query();
        all.fields().include("step", "outbox.events");
        return database.find(all, org.bson.Document.class, Letter.COLLECTION)
                .filter(Histories::hasToldAll)
                .buffer(AT_ONCE)
                .concatMap(this::behind);
    }

    private Flux<String> behind(List<org.bson.Document> letters) {
        Map<String, Long> steps =
                letters.stream().collect(Collectors.toMap(each -> String.valueOf(each.get("_id")), Histories::step));
        Query theirs = query(where("_id").in(steps.keySet()));
        theirs.fields().include("entries.deed");
        return database.find(theirs, org.bson.Document.class, LetterHistory.COLLECTION)
                .filter(found -> told(found) < steps.getOrDefault(found.getString("_id"), 0L))
                .map(found -> found.getString("_id"));
    }

    private static long step(org.bson.Document letter) {
        return letter.get("step") instanceof Number step ? step.longValue() : 0;
    }

    /** What is no list of lines any more tells nothing. */
    private static long told(org.bson.Document history) {
        return history.get("entries") instanceof List<?> lines
                ? lines.stream().filter(Histories::isStep).count()
                : 0;
    }

    private static boolean isStep(Object line) {
        return line instanceof org.bson.Document told && STEPS.contains(String.valueOf(told.get("deed")));
    }

    boolean isIntact(org.bson.Document stored) {
        return intact(stored).isPresent();
    }

    /** As stored and not as it was written: what somebody tampered with may not be readable any more. */
    Optional<LetterHistory> intact(org.bson.Document stored) {
        try {
            LetterHistory history = database.getConverter().read(LetterHistory.class, stored);
            String seal = sealer.open(history.seal(), LetterHistory.sealSlot(history.id()));
            boolean whole = history.firstBroken() == 0 && seal.equals(LetterHistory.sealed(history.last()));
            return whole ? Optional.of(history) : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Mono<Void> begin(String letterId, Told told) {
        HistoryEntry first = HistoryEntry.after(null, told);
        LetterHistory history = new LetterHistory(letterId, 1, List.of(first), seal(letterId, first));
        return database.insert(history)
                .onErrorMap(DuplicateKeyException.class, another -> stale(letterId))
                .then();
    }

    private Mono<Void> goOn(LetterHistory history, Told told) {
        if (history.tells(told.id())) return Mono.empty();
        HistoryEntry next = HistoryEntry.after(history.last(), told);
        Query unchanged = query(where("_id").is(history.id()).and("count").is(history.count()));
        Update longer = new Update()
                .push("entries", next)
                .set("count", next.seq())
                .set(LetterHistory.SEAL, seal(history.id(), next));
        return database.updateFirst(unchanged, longer, LetterHistory.class)
                .filter(result -> result.getModifiedCount() > 0)
                .switchIfEmpty(Mono.error(() -> stale(history.id())))
                .then();
    }

    private Sealed seal(String letterId, HistoryEntry last) {
        return sealer.seal(LetterHistory.sealed(last), LetterHistory.sealSlot(letterId));
    }

    private static OptimisticLockingFailureException stale(String letterId) {
        return new OptimisticLockingFailureException("somebody wrote on in the history of " + letterId);
    }

    /** A rotation of keys seals the ends anew (R32). */
    @Configuration(proxyBeanMethods = false)
    static class ResealHistories {

        @Bean
        Reseal resealLetterHistories(ReactiveMongoTemplate database, Sealer sealer) {
            return new ResealField(database, sealer, LetterHistory.COLLECTION, LetterHistory.SEAL);
        }
    }
}
