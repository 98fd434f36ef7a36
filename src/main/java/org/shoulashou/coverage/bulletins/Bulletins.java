package org.shoulashou.coverage.bulletins;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bulletins, as stored. */
@Component
class Bulletins {

    private static final int MOST = 200;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "span.last", "edition", "_id");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Bulletins(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    Mono<Bulletin> find(String id) {
        return database.findById(id, Bulletin.class);
    }

    Flux<Bulletin> of(Collection<String> programmes) {
        return database.find(
                query(where("programme").in(programmes)).with(NEWEST_FIRST).limit(MOST), Bulletin.class);
    }

    /** The newest edition about this span. */
    Mono<Bulletin> newest(String programme, Span span) {
        return database.find(
                        query(where("programme").is(programme).and("span.key").is(span.key()))
                                .with(Sort.by(Sort.Direction.DESC, "edition"))
                                .limit(1),
                        Bulletin.class)
                .next();
    }

    /** The same edition made twice is one. */
    Mono<Bulletin> begin(Bulletin bulletin) {
        return aggregates.save(bulletin).onErrorResume(DuplicateKeyException.class, again -> find(bulletin.id()));
    }

    Mono<Bulletin> save(Bulletin bulletin) {
        return aggregates.save(bulletin);
    }
}
