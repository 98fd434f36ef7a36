package org.shoulashou.coverage.months;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Closed months, as stored. */
@Component
public class ClosedMonths {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "month");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    ClosedMonths(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<ClosedMonth> find(String programme, YearMonth month) {
        return find(ClosedMonth.idOf(programme, month));
    }

    Mono<ClosedMonth> find(String id) {
        return database.findById(id, ClosedMonth.class);
    }

    Mono<ClosedMonth> needed(String id) {
        return find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** With its figures whole; says who has to close it otherwise. */
    public Mono<ClosedMonth> closed(String programme, YearMonth month) {
        return find(programme, month)
                .filter(ClosedMonth::isClosed)
                .switchIfEmpty(Mono.error(() -> CoverageProblems.NOT_CLOSED.refusal(month)));
    }

    public Flux<ClosedMonth> of(String programme) {
        return database.find(query(where("programme").is(programme)).with(NEWEST_FIRST), ClosedMonth.class);
    }

    Flux<ClosedMonth> unfinished() {
        return database.find(query(where("stand").isNull()), ClosedMonth.class);
    }

    Flux<ClosedMonth> all() {
        return database.find(query(where("stand").ne(null)).with(Sort.by("_id")), ClosedMonth.class);
    }

    Mono<ClosedMonth> begin(ClosedMonth month) {
        return aggregates
                .save(month)
                .onErrorMap(DuplicateKeyException.class, taken -> CoverageProblems.ALREADY_CLOSED.refusal());
    }

    Mono<ClosedMonth> save(ClosedMonth month) {
        return aggregates.save(month);
    }
}
