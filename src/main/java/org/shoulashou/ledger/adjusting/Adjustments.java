package org.shoulashou.ledger.adjusting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adjustments of amounts, as stored. */
@Component
public class Adjustments {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Adjustments(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Flux<Adjustment> of(String plan) {
        Query query = new Query(where("plan").is(plan)).with(Sort.by(Sort.Direction.DESC, "at"));
        return database.find(query, Adjustment.class);
    }

    public Flux<Adjustment> openOf(String plan) {
        Query query = new Query(where("plan").is(plan).and("state").is(Adjustment.State.OPEN));
        return database.find(query, Adjustment.class);
    }

    /** What all those that were approved change in a row. */
    public static Hundredths approved(Collection<Adjustment> all, Line line) {
        return new Hundredths(all.stream()
                .filter(each -> each.line().equals(line.key()))
                .filter(each -> each.state() == Adjustment.State.APPROVED)
                .mapToLong(Adjustment::difference)
                .sum());
    }

    Mono<Adjustment> find(String plan, String id) {
        return database.findById(id, Adjustment.class)
                .filter(adjustment -> adjustment.plan().equals(plan));
    }

    /** The same one sent twice is one. */
    Mono<Adjustment> ask(Adjustment adjustment) {
        return aggregates
                .save(adjustment)
                .onErrorResume(DuplicateKeyException.class, again -> find(adjustment.plan(), adjustment.id()));
    }

    Mono<Adjustment> save(Adjustment adjustment) {
        return aggregates.save(adjustment);
    }
}
