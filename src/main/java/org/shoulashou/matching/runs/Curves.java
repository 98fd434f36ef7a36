package org.shoulashou.matching.runs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.runs.Curve.Point;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Report;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What runs tell while they run, as stored. */
@Component
public class Curves {

    private final ReactiveMongoTemplate database;

    Curves(ReactiveMongoTemplate database) {
        this.database = database;
    }

    public Mono<Curve> of(String run) {
        return database.findById(run, Curve.class).defaultIfEmpty(Curve.empty(run));
    }

    /** A run that begins anew after a crash draws its curve anew; that it was to stop is not forgotten. */
    Mono<Void> begin(String run, List<Held> held) {
        Update begun = new Update().set("points", List.of()).set("held", held).unset("latest");
        return database.upsert(query(where("_id").is(run)), begun, Curve.class).then();
    }

    Mono<Void> add(String run, Progress progress) {
        Update further = new Update().push("points", Point.of(progress)).set("latest", progress);
        return database.upsert(query(where("_id").is(run)), further, Curve.class)
                .then();
    }

    Mono<Void> end(String run, Report report) {
        return of(run).map(curve -> new Update().set("points", curve.until(report)))
                .flatMap(whole -> database.upsert(query(where("_id").is(run)), whole, Curve.class))
                .then();
    }

    public Mono<Void> remove(String run) {
        return database.remove(query(where("_id").is(run)), Curve.class).then();
    }

    public Mono<Void> stop(String run) {
        return database.upsert(query(where("_id").is(run)), new Update().set("stopAsked", true), Curve.class)
                .then();
    }

    Mono<Boolean> isStopAsked(String run) {
        return of(run).map(Curve::isToStop);
    }
}
