package org.shoulashou.coverage.months;

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

/** Corrections of closed months, as stored. */
@Component
class FigureCorrections {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    FigureCorrections(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    /** Of one of these or of what lies in it, in the order in which they were asked for. */
    Flux<FigureCorrection> within(String month, Collection<String> keys) {
        return database.find(
                query(where("month").is(month).and("line").in(keys)).with(Sort.by("at", "_id")),
                FigureCorrection.class);
    }

    Mono<FigureCorrection> find(String id) {
        return database.findById(id, FigureCorrection.class);
    }

    /** The same one sent twice is one. */
    Mono<FigureCorrection> ask(FigureCorrection correction) {
        return aggregates.save(correction).onErrorResume(DuplicateKeyException.class, again -> find(correction.id()));
    }

    Mono<FigureCorrection> save(FigureCorrection correction) {
        return aggregates.save(correction);
    }
}
