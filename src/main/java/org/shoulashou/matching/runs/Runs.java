package org.shoulashou.matching.runs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Matching runs as stored. */
@Component
public class Runs {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "by.at");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Runs(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Run> find(String id) {
        return database.findById(id, Run.class);
    }

    public Mono<Run> save(Run run) {
        return aggregates.save(run);
    }

    /** For what holds whatever people decided meanwhile; a change that returns the same leaves it alone. */
    public Mono<Run> change(String id, UnaryOperator<Run> change) {
        return Mono.defer(() -> find(id))
                .flatMap(now -> changed(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Run> changed(Run now, Run next) {
        return next == now ? Mono.just(now) : save(next);
    }

    public Mono<Page<Run>> of(String programme, PageRequest asked) {
        return page(where("programme").is(programme), asked);
    }

    /** Those that answer the same question: for everybody, of pupils on the rolls, with a result. */
    public Mono<Page<Run>> comparable(String programme, PageRequest asked) {
        Criteria whole = where("programme")
                .is(programme)
                .and("kind")
                .is(Run.Kind.WHOLE)
                .and("asked.sent")
                .is(null)
                .and("outcome")
                .ne(null);
        return page(ofPupils(whole), asked);
    }

    private Mono<Page<Run>> page(Criteria which, PageRequest asked) {
        Query all = query(which);
        Query slice = Query.of(all).with(NEWEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Run.class)
                .collectList()
                .zipWith(database.count(all, Run.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** Those whose time is over. */
    public Flux<Run> over(Instant now) {
        return database.find(query(where("until").lte(now)), Run.class);
    }

    public Mono<Void> remove(Run run) {
        return database.remove(query(where("_id").is(run.id())), Run.class).then();
    }

    /** The run for everybody of this year that was handed over last; empty when none was. */
    public Mono<Run> lastHandedOver(String programme, int year) {
        return last(handedOver(programme, year).and("kind").is(Run.Kind.WHOLE));
    }

    /** The same, or a later one for this class alone. */
    public Mono<Run> lastHandedOverFor(String schoolClass, String programme, int year) {
        Criteria whole = where("kind").is(Run.Kind.WHOLE);
        Criteria own = where("classes").is(schoolClass);
        Criteria which = handedOver(programme, year);
        return last(new Criteria().andOperator(which, new Criteria().orOperator(whole, own)));
    }

    private Mono<Run> last(Criteria which) {
        Sort lastFirst = Sort.by(Sort.Direction.DESC, "handOver.decision.by.at");
        return database.findOne(query(which).with(lastFirst).limit(1), Run.class);
    }

    private static Criteria handedOver(String programme, int year) {
        return ofPupils(where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("handOver.state")
                .is(Run.HandOver.State.APPROVED));
    }

    private static Criteria ofPupils(Criteria runs) {
        return runs.orOperator(where("asked.of").is(null), where("asked.of").is(Unit.PUPILS));
    }
}
