package org.shoulashou.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters as stored. */
@Component
public class Letters {

    private static final List<LetterState> MOVING = Arrays.stream(LetterState.values())
            .filter(state -> state.isOnItsWay() && state != LetterState.HELD)
            .toList();

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Letters(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Letter> find(String id) {
        return database.findById(id, Letter.class);
    }

    public Mono<Letter> inSlot(String slot) {
        return database.findOne(query(where("slot").is(slot)), Letter.class);
    }

    /** Fails with a duplicate key when there is one for this occasion already. */
    public Mono<Letter> save(Letter letter) {
        return aggregates.save(letter);
    }

    /** For what holds whatever people wrote meanwhile; a change that returns the same leaves it alone. */
    public Mono<Letter> change(String id, UnaryOperator<Letter> change) {
        return Mono.defer(() -> find(id))
                .flatMap(now -> changed(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    /** The same for one that was just read; it is read anew only when somebody else has written it since. */
    public Mono<Letter> change(Letter read, UnaryOperator<Letter> change) {
        return Mono.defer(() -> changed(read, change.apply(read)))
                .onErrorResume(OptimisticLockingFailureException.class, stale -> change(read.id(), change));
    }

    /** The same for what depends on how things stand elsewhere: that is asked anew each time the letter is read anew. */
    public <T> Mono<Letter> follow(
            String id, Function<Letter, Mono<? extends T>> asking, BiFunction<Letter, T, Letter> change) {
        return Mono.defer(() -> find(id))
                .zipWhen(asking)
                .flatMap(both -> changed(both.getT1(), change.apply(both.getT1(), both.getT2())))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Letter> changed(Letter now, Letter next) {
        return next == now ? Mono.just(now) : save(next);
    }

    /** Only as long as it is the child's own and was never seen by anybody else. What it has not told yet is told first. */
    public Mono<Boolean> discard(Letter draft) {
        Mono<Letter> told = draft.outbox().isEmpty() ? Mono.just(draft) : save(draft);
        return told.filter(letter -> letter.outbox().isEmpty())
                .flatMap(this::remove)
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> remove(Letter draft) {
        Criteria unchanged = where("_id").is(draft.id()).and("version").is(draft.version());
        return database.remove(query(unchanged), Letter.class).map(removed -> removed.getDeletedCount() > 0);
    }

    public Flux<Letter> writtenBy(String pupil) {
        return database.find(query(where("between.author.pupil").is(pupil)), Letter.class);
    }

    /** What lies on a child's desk or has been opened there. */
    public Flux<Letter> arrivedFor(String pupil) {
        Criteria arrived =
                where("between.reader.pupil").is(pupil).and("state").in(LetterState.DELIVERED, LetterState.READ);
        return database.find(query(arrived), Letter.class);
    }

    /** What this friend wrote and the child opened; the last of it. */
    public Mono<Letter> lastOpened(String pairing, String reader) {
        Criteria opened = where("between.pairing")
                .is(pairing)
                .and("state")
                .is(LetterState.READ)
                .and("between.reader.pupil")
                .is(reader);
        Sort newest = Sort.by(Sort.Direction.DESC, "times.deliveredAt", "_id");
        return database.findOne(query(opened).with(newest), Letter.class);
    }

    /** Letters of this author that say to answer questions of that one. */
    public Flux<String> answering(String friends, String pairing, String author) {
        Criteria answers = where("between.pairing")
                .is(pairing)
                .and("between.author.pupil")
                .is(author)
                .and("content.answered.letter")
                .is(friends);
        return ids(query(answers));
    }

    /** What a child wrote and what is written to them, as far as it has not arrived. */
    public Flux<String> underWay(String pupil) {
        Criteria theirs = new Criteria()
                .orOperator(
                        where("between.author.pupil").is(pupil),
                        where("between.reader.pupil").is(pupil));
        return ids(query(theirs.and("state").nin(LetterState.DELIVERED, LetterState.READ, LetterState.ERASED)));
    }

    public Flux<Letter> ofPairing(String pairing) {
        return database.find(query(where("between.pairing").is(pairing)), Letter.class);
    }

    /** Whether nothing of this author has reached this reader's school before (R14). */
    public Mono<Boolean> isFirst(Letter letter) {
        Between between = letter.between();
        Criteria before = where("between.pairing")
                .is(between.pairing())
                .and("between.author.pupil")
                .is(between.author().pupil())
                .and("between.reader.pupil")
                .is(between.reader().pupil());
        Criteria released = before.and("review.released").ne(null).and("_id").ne(letter.id());
        return database.exists(query(released), Letter.class).map(any -> !any);
    }

    /** What one child wrote in a friendship. */
    public Flux<Letter> ofPairing(String pairing, String author) {
        Criteria own =
                where("between.pairing").is(pairing).and("between.author.pupil").is(author);
        return database.find(query(own), Letter.class);
    }

    /** Second letters that one child wrote to another, in whatever round. */
    public Flux<Letter> seconds(String author, String reader) {
        Criteria theirs = where("between.author.pupil")
                .is(author)
                .and("between.reader.pupil")
                .is(reader);
        return database.find(query(theirs), Letter.class)
                .filter(letter -> letter.between().isSecond());
    }

    public Flux<Letter> ofRound(String classPairing, String round) {
        return database.find(
                query(where("between.classPairing")
                        .is(classPairing)
                        .and("between.round")
                        .is(round)),
                Letter.class);
    }

    /** What waits for people who stand in one of these scopes: the worst first, then the oldest. */
    public Mono<Page<Letter>> waitingFor(Criteria which, PageRequest asked) {
        Query all = query(which);
        Query slice = Query.of(all)
                .with(Sort.by(
                        Sort.Order.desc("review.waiting.urgency"),
                        Sort.Order.asc("review.waiting.since"),
                        Sort.Order.asc("_id")))
                .skip(asked.offset())
                .limit(asked.length());
        return database.find(slice, Letter.class)
                .collectList()
                .zipWith(database.count(all, Letter.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** How many wait for people who stand in one of these scopes; with a moment, those that were due before it. */
    public Mono<Long> countWaiting(Collection<String> keys, @Nullable Instant dueBefore) {
        Criteria waits = where("review.waiting.keys").in(keys).and("frozen").is(null);
        waits.and("state").in(LetterState.IN_REVIEW, LetterState.SECOND_READER, LetterState.RECEIVING);
        return database.count(
                query(
                        dueBefore == null
                                ? waits
                                : waits.and("review.waiting.dueAt").lt(dueBefore)),
                Letter.class);
    }

    /** Ids of letters whose clock has something to say. */
    public Flux<String> late(Instant now, int atMost) {
        Criteria due = where("review.waiting.nextTell").lte(now).and("frozen").is(null);
        return ids(query(due).limit(atMost));
    }

    /** Letters that an earlier version had told of twice have no clock; they get one. Doing it twice is doing it once. */
    public Mono<Void> wakeClocks(Instant now) {
        Criteria silent = where("review.waiting.dueAt")
                .lte(now)
                .and("review.waiting.nextTell")
                .is(null);
        Criteria waits =
                silent.and("state").in(LetterState.IN_REVIEW, LetterState.SECOND_READER, LetterState.RECEIVING);
        return database.updateMulti(query(waits), new Update().set("review.waiting.nextTell", now), Letter.class)
                .then();
    }

    public Flux<String> arriving(Instant now, int atMost) {
        Criteria due = where("state")
                .is(LetterState.SCHEDULED)
                .and("times.arrives")
                .lte(now)
                .and("frozen")
                .is(null);
        return ids(query(due).with(Sort.by("times.arrives")).limit(atMost));
    }

    /** Ids of what rests, in the order of the ids. */
    public Flux<String> frozenAfter(String id, int atMost) {
        Criteria rests = where("frozen").in(List.of(Frozen.values())).and("_id").gt(id);
        return ids(query(rests).with(Sort.by("_id")).limit(atMost));
    }

    /** Ids of what is on its way and does not rest, in the order of the ids. */
    public Flux<String> movingAfter(String id, int atMost) {
        return inStates(MOVING, id, atMost, where("frozen").is(null));
    }

    /** Ids of what the leads have, in the order of the ids. */
    public Flux<String> heldAfter(String id, int atMost) {
        return inStates(List.of(LetterState.HELD), id, atMost, new Criteria());
    }

    private Flux<String> inStates(List<LetterState> states, String id, int atMost, Criteria also) {
        Criteria there = also.and("state").in(states).and("_id").gt(id);
        return ids(query(there).with(Sort.by("_id")).limit(atMost));
    }

    /** Those that the screens have not seen, or that fell over on the way. */
    public Flux<String> unscreened(Instant before, int atMost) {
        Criteria waits =
                where("state").is(LetterState.SUBMITTED).and("times.handedInAt").lte(before);
        return ids(query(waits).limit(atMost));
    }

    /** Those that people have because the screens could not see them, and that are to be tried again by now. */
    public Flux<String> unseen(Instant now, int atMost) {
        Criteria waits = where("review.screened.again").lte(now).and("state").is(LetterState.IN_REVIEW);
        return ids(query(waits).limit(atMost));
    }

    public Flux<String> markedBefore(Instant before, int atMost) {
        return ids(query(where("review.screened.at")
                        .lt(before)
                        .and("state")
                        .in(LetterState.DELIVERED, LetterState.READ, LetterState.RETURNED))
                .limit(atMost));
    }

    private Flux<String> ids(Query which) {
        which.fields().include("_id");
        return database.find(which, org.bson.Document.class, Letter.COLLECTION)
                .map(found -> String.valueOf(found.get("_id")));
    }
}
