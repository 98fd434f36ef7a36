package org.shoulashou.exchange.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which pictures may be shown today: none that were vouched for before a consent of the class went (R05). */
@Component
public class OpenShelves {

    private final ReactiveMongoTemplate database;
    private final EvidencePictures evidence;
    private final Clock clock;

    OpenShelves(ReactiveMongoTemplate database, EvidencePictures evidence, Clock clock) {
        this.database = database;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** How some shelves stand. */
    public record Standing(Map<String, Instant> closed, Map<String, LookedAgain> looked) {

        public boolean isClosed(Shelf shelf) {
            Instant since = closed.get(shelf.schoolClass());
            LookedAgain again = looked.get(shelf.id());
            Instant vouched = again == null ? shelf.at() : again.at();
            return since != null && !vouched.isAfter(since) && !pictures(shelf).isEmpty();
        }

        /** Those that are left, whether they may be shown or not. */
        public List<String> pictures(Shelf shelf) {
            LookedAgain again = looked.get(shelf.id());
            return again == null ? shelf.pictures() : again.kept();
        }
    }

    public Mono<Standing> of(Collection<Shelf> shelves) {
        List<String> classes = shelves.stream().map(Shelf::schoolClass).toList();
        List<String> ids = shelves.stream().map(Shelf::id).toList();
        return Mono.zip(
                        all(classes, ClosedEvidence.class).collectMap(ClosedEvidence::id, ClosedEvidence::since),
                        all(ids, LookedAgain.class).collectMap(LookedAgain::id))
                .map(both -> new Standing(both.getT1(), both.getT2()));
    }

    private <T> Flux<T> all(List<String> ids, Class<T> kind) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.find(new Query(where("_id").in(ids)), kind);
    }

    /** Ends in a refusal while they are closed, unless somebody looks in order to decide. */
    public Mono<List<String>> visible(@Nullable Shelf shelf, boolean toDecide) {
        return shelf == null ? Mono.just(List.of()) : of(List.of(shelf)).map(now -> visible(shelf, now, toDecide));
    }

    private static List<String> visible(Shelf shelf, Standing now, boolean toDecide) {
        if (now.isClosed(shelf) && !toDecide) throw ExchangeProblems.PICTURES_CLOSED.refusal();
        return now.pictures(shelf);
    }

    /** Keeps these and removes the rest for good. */
    public Mono<Void> lookedAgain(Shelf shelf, List<String> keep, Caller caller) {
        return of(List.of(shelf)).map(now -> now.pictures(shelf)).flatMap(left -> decided(shelf, left, keep, caller));
    }

    private Mono<Void> decided(Shelf shelf, List<String> left, List<String> keep, Caller caller) {
        if (!left.containsAll(keep)) throw ExchangeProblems.PICTURE_GONE.refusal();
        List<String> dropped =
                left.stream().filter(each -> !keep.contains(each)).toList();
        return database.save(new LookedAgain(shelf.id(), clock.instant(), caller.accountId(), keep))
                .then(evidence.remove(dropped));
    }

    /** All that is left on it, for good. */
    public Mono<Void> empty(Shelf shelf) {
        return of(List.of(shelf))
                .flatMap(now -> evidence.remove(now.pictures(shelf)))
                .then(Mono.defer(() -> database.remove(new Query(where("_id").is(shelf.id())), LookedAgain.class)))
                .then();
    }

    /** From now on nothing older is shown. */
    Mono<Void> close(String schoolClass) {
        return database.save(new ClosedEvidence(schoolClass, clock.instant())).then();
    }
}
