package org.shoulashou.ledger.reports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports as stored. */
@Component
public class Reports {

    private static final int MOST_SHOWN = 500;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "work.on");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Reports(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Report> find(String id) {
        return database.findById(id, Report.class);
    }

    public Mono<Report> save(Report report) {
        return aggregates.save(report);
    }

    /** The same report sent twice is one report. */
    public Mono<Report> enter(Report report) {
        return aggregates.save(report).onErrorResume(DuplicateKeyException.class, again -> find(report.id()));
    }

    /** Those against these rows that somebody may look at. */
    public Flux<Report> against(Collection<String> lines, Sight sight) {
        Query query = new Query(where("line").in(lines).and("around").in(sight.codes()));
        return database.find(query.with(NEWEST_FIRST).limit(MOST_SHOWN), Report.class);
    }

    public Flux<Report> in(ReportState state, Sight sight) {
        Query query = new Query(where("around").in(sight.codes()).and("state").is(state));
        return database.find(query.with(NEWEST_FIRST).limit(MOST_SHOWN), Report.class);
    }

    /** Accepted ones in which a spot check found what nobody has corrected since. */
    public Flux<Report> withFindings(Sight sight) {
        Query query = new Query(where("around")
                .in(sight.codes())
                .and("state")
                .is(ReportState.ACCEPTED)
                .and("checks.sound")
                .is(false));
        return database.find(query.with(NEWEST_FIRST), Report.class).filter(Report::hasOpenFinding);
    }

    /** Accepted ones with a correction that waits for a second person. */
    public Flux<Report> withOpenCorrections(Sight sight) {
        Query query = new Query(where("around")
                .in(sight.codes())
                .and("state")
                .is(ReportState.ACCEPTED)
                .and("corrections")
                .elemMatch(where("decision").is(null)));
        return database.find(query.with(NEWEST_FIRST).limit(MOST_SHOWN), Report.class);
    }

    public Flux<Report> accepted(String plan) {
        Query query = new Query(where("work.plan").is(plan).and("state").is(ReportState.ACCEPTED));
        return database.find(query.with(Sort.by("_id")), Report.class);
    }

    public Flux<Report> withIds(Collection<String> ids) {
        return database.find(new Query(where("_id").in(ids)), Report.class);
    }
}
