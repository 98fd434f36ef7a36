package org.shoulashou.safeguarding.concern;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.safeguarding.Ending;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Concerns as stored. */
@Component
public class StoredConcerns {

    private static final int MOST_AT_ONCE = 200;
    private static final List<State> IN_HAND = List.of(State.OPEN, State.ACKNOWLEDGED);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "facts.raisedAt");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    StoredConcerns(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Concern> find(String id) {
        return database.findById(id, Concern.class);
    }

    Mono<Concern> insert(Concern concern) {
        return aggregates.save(concern);
    }

    /** Decided on what is stored at that moment, however many write at once. */
    public Mono<Concern> change(String id, UnaryOperator<Concern> change) {
        return Mono.defer(() -> find(id))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Concern> save(Concern now, Concern next) {
        return next == now ? Mono.just(now) : aggregates.save(next);
    }

    public Mono<Boolean> hold(String subjectKey) {
        Criteria about = where("facts.subjectKey").is(subjectKey).orOperator(isInHand(), isKept());
        return database.exists(new Query(about), Concern.class);
    }

    /** As above, and as long as the closing has not reached everybody whom it is for. */
    public Mono<Boolean> isLookedAfter(String subjectKey) {
        Criteria untold = where("outbox.due").ne(null);
        Criteria about = where("facts.subjectKey").is(subjectKey).orOperator(isInHand(), isKept(), untold);
        return database.exists(new Query(about), Concern.class);
    }

    public Mono<Boolean> keepForGood(String subjectKey) {
        Criteria about = where("facts.subjectKey").is(subjectKey);
        return database.find(new Query(about), Concern.class)
                .collectList()
                .map(all ->
                        all.stream().allMatch(Concern::isClosed) && all.stream().anyMatch(Concern::isKept));
    }

    private static Criteria isInHand() {
        return where("course.state").in(IN_HAND);
    }

    private static Criteria isKept() {
        return where("course.ending").is(Ending.KEEP);
    }

    /** Those in hand, the longest waiting first. */
    public Flux<Concern> inHand(Collection<String> schools) {
        Criteria open = where("facts.schools").in(schools).and("course.state").in(IN_HAND);
        return database.find(new Query(open).with(Sort.by("facts.raisedAt")).limit(MOST_AT_ONCE), Concern.class);
    }

    public Mono<Long> countOpen(Collection<String> schools) {
        Criteria open = where("facts.schools").in(schools).and("course.state").is(State.OPEN);
        return database.count(new Query(open), Concern.class);
    }

    public Mono<Page<Concern>> closed(Collection<String> schools, PageRequest asked) {
        Criteria closed = where("facts.schools").in(schools).and("course.state").is(State.CLOSED);
        Query slice = new Query(closed).with(NEWEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Concern.class)
                .collectList()
                .zipWith(database.count(new Query(closed), Concern.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** About this child, and known to this school. */
    public Flux<Concern> about(String child, String school) {
        return database.find(
                new Query(where("facts.children.id")
                        .is(child)
                        .and("facts.schools")
                        .is(school)),
                Concern.class);
    }

    /** Those about which an earlier version called nobody any more are called about as well. Twice is once. */
    public Mono<Void> wakeCalls(Instant now) {
        Criteria silent =
                where("course.state").in(IN_HAND).and("course.nextCall").is(null);
        return database.updateMulti(new Query(silent), new Update().set("course.nextCall", now), Concern.class)
                .then();
    }

    public Flux<Concern> callsDue(Instant now) {
        return database.find(new Query(where("course.nextCall").lte(now)).limit(MOST_AT_ONCE), Concern.class);
    }

    /** Of which these places' League was told. */
    public Flux<Concern> awaitedIn(Collection<String> places) {
        return database.find(new Query(where("course.awaited.place").in(places)).limit(MOST_AT_ONCE), Concern.class);
    }
}
