package org.shoulashou.coverage.bulletins.examples;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Good examples, as stored; and which of them may be shown now. */
@Component
public class GoodExamples {

    private static final int MOST = 100;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Consents consents;

    GoodExamples(ReactiveMongoTemplate database, Aggregates aggregates, Consents consents) {
        this.database = database;
        this.aggregates = aggregates;
        this.consents = consents;
    }

    Flux<GoodExample> ofClass(String schoolClass) {
        return database.find(
                query(where("schoolClass").is(schoolClass)).with(NEWEST_FIRST).limit(MOST), GoodExample.class);
    }

    Mono<GoodExample> find(String schoolClass, String id) {
        return database.findById(id, GoodExample.class)
                .filter(example -> example.schoolClass().equals(schoolClass));
    }

    /** Approved ones from these places whose families still agree. */
    public Flux<ToldExample> usableWithin(Collection<String> keys) {
        return usable(query(where("within").in(keys).and("state").is(GoodExample.State.APPROVED))
                        .with(NEWEST_FIRST)
                        .limit(MOST))
                .map(ToldExample::of);
    }

    /** Those of them that may be shown: consents are asked anew each time. */
    public Flux<GoodExample> usable(Collection<String> ids) {
        return usable(query(where("_id").in(ids).and("state").is(GoodExample.State.APPROVED)));
    }

    /** As they are told now, in this order: a bulletin keeps no words, and asks for them whenever somebody reads it. */
    public Mono<List<ToldExample>> told(List<String> ids) {
        return usable(ids).collectMap(GoodExample::id, ToldExample::of).map(known -> told(ids, known));
    }

    private static List<ToldExample> told(List<String> ids, Map<String, ToldExample> known) {
        return ids.stream()
                .map(id -> known.getOrDefault(id, ToldExample.withdrawn(id)))
                .toList();
    }

    private Flux<GoodExample> usable(Query which) {
        return database.find(which, GoodExample.class).filterWhen(this::isAgreedTo);
    }

    private Mono<Boolean> isAgreedTo(GoodExample example) {
        return areAgreedTo(example.pupils());
    }

    Mono<Boolean> areAgreedTo(List<String> pupils) {
        return consents.permitted(pupils, What.STORIES).map(agreed -> agreed.containsAll(Set.copyOf(pupils)));
    }

    /** The same one sent twice is one. */
    Mono<GoodExample> tell(GoodExample example) {
        return aggregates
                .save(example)
                .onErrorResume(DuplicateKeyException.class, again -> find(example.schoolClass(), example.id()));
    }

    Mono<GoodExample> save(GoodExample example) {
        return aggregates.save(example);
    }
}
