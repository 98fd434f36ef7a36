package org.shoulashou.ledger.cobuilding;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Co-buildings as stored. */
@Component
public class CoBuildings {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    CoBuildings(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Flux<CoBuilding> of(String plan) {
        return database.find(new Query(where("plan").is(plan)), CoBuilding.class);
    }

    public Flux<CoBuilding> of(String plan, Sight sight) {
        return database.find(new Query(where("plan").is(plan).and("around").in(sight.codes())), CoBuilding.class);
    }

    /** With a note that waits for a second person. */
    public Flux<CoBuilding> waiting(Sight sight) {
        Criteria waits = where("accepted").is(null).and("struck").is(null);
        return database.find(
                new Query(where("around").in(sight.codes()).and("notes").elemMatch(waits)), CoBuilding.class);
    }

    Mono<CoBuilding> find(String id) {
        return database.findById(id, CoBuilding.class);
    }

    Mono<CoBuilding> save(CoBuilding pair) {
        return aggregates.save(pair);
    }

    Mono<Page<CoBuilding>> page(Sight sight, @Nullable String plan, PageRequest asked) {
        Criteria those = where("around").in(sight.codes());
        if (plan != null) those = those.and("plan").is(plan);
        Query query = new Query(asked.text().isEmpty() ? those : named(those, asked.text()));
        Query page = Query.of(query)
                .with(Sort.by(Sort.Order.desc("year"), Sort.Order.asc("township"), Sort.Order.asc("_id")))
                .skip(asked.offset())
                .limit(asked.length());
        return database.find(page, CoBuilding.class)
                .collectList()
                .zipWith(database.count(query, CoBuilding.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** All that a list has, for a file. */
    Flux<CoBuilding> all(Sight sight, @Nullable String plan, String typed) {
        Criteria those = where("around").in(sight.codes());
        if (plan != null) those = those.and("plan").is(plan);
        Query query = new Query(typed.isEmpty() ? those : named(those, typed));
        return database.find(query.with(Sort.by("place", "township", "_id")), CoBuilding.class);
    }

    private static Criteria named(Criteria those, String typed) {
        String anywhere = Pattern.quote(typed);
        return those.orOperator(
                where("unit").regex(anywhere, "i"), where("township").regex(anywhere, "i"));
    }
}
