package org.shoulashou.consent;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said, as stored: always read anew, because a withdrawal holds at once (R05). */
@Component
public class FamilyConsents {

    private static final int MOST_WAITING = 200;

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    FamilyConsents(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    /** Of whom nobody spoke yet, there is an empty one. */
    public Mono<FamilyConsent> of(String pupilId) {
        return database.findById(pupilId, FamilyConsent.class).defaultIfEmpty(FamilyConsent.ofNobodyYet(pupilId));
    }

    /** Only those of whom somebody spoke. */
    public Flux<FamilyConsent> of(Collection<String> pupilIds) {
        return pupilIds.isEmpty()
                ? Flux.empty()
                : database.find(new Query(where("_id").in(pupilIds)), FamilyConsent.class);
    }

    /** Papers that wait for a second adult, the oldest first. */
    public Flux<FamilyConsent> waitingWithin(List<String> keys) {
        Query query = new Query(where("waiting.within").in(keys))
                .with(Sort.by("waiting.recordedAt"))
                .limit(MOST_WAITING);
        return database.find(query, FamilyConsent.class);
    }

    /** Of two changes at the same moment both hold: the later one is decided on what the earlier left. */
    public Mono<FamilyConsent> change(String pupilId, UnaryOperator<FamilyConsent> change) {
        return Mono.defer(() -> of(pupilId))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<FamilyConsent> save(FamilyConsent now, FamilyConsent next) {
        if (next == now) {
            return Mono.just(now);
        }
        return aggregates
                .save(next)
                .onErrorMap(
                        DuplicateKeyException.class,
                        other -> new OptimisticLockingFailureException("first words", other));
    }
}
