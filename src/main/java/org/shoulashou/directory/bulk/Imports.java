package org.shoulashou.directory.bulk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports as stored. */
@Component
class Imports {

    private static final int SHOWN = 20;

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Imports(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    Mono<BulkImport> find(String id) {
        return database.findById(id, BulkImport.class);
    }

    Flux<BulkImport> newestOf(String owner) {
        return database.find(
                query(where("owner").is(owner))
                        .with(Sort.by(Sort.Direction.DESC, "startedAt"))
                        .limit(SHOWN),
                BulkImport.class);
    }

    Flux<BulkImport> due(Instant now) {
        return database.find(query(where("due").lte(now)), BulkImport.class);
    }

    Mono<BulkImport> save(BulkImport one) {
        return aggregates.save(one);
    }

    Mono<Void> remove(String id) {
        return database.remove(query(where("_id").is(id)), BulkImport.class).then();
    }
}
