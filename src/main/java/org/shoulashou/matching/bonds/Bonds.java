package org.shoulashou.matching.bonds;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bonds as stored. */
@Component
public class Bonds {

    private static final Sort ORDER = Sort.by("programme", "_id");

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final ClassPairings classPairings;

    Bonds(ReactiveMongoTemplate database, Aggregates aggregates, ClassPairings classPairings) {
        this.database = database;
        this.aggregates = aggregates;
        this.classPairings = classPairings;
    }

    Mono<Bond> find(String id) {
        return database.findById(id, Bond.class);
    }

    Mono<Bond> save(Bond bond) {
        return aggregates.save(bond);
    }

    /** Passes over one that is there already, or of which one party has a bond. */
    public Mono<Void> insert(Bond bond) {
        return aggregates
                .save(bond)
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty())
                .then();
    }

    /** What a run about the same year is to know. Two classes are together when they have a page in common. */
    public Mono<KnownBonds> known(String programme, int year, Unit unit) {
        return unit == Unit.CLASSES
                ? classPairings.ofYear(programme, year).collectList().map(KnownBonds::ofClasses)
                : agreed(programme, year, unit);
    }

    private Mono<KnownBonds> agreed(String programme, int year, Unit unit) {
        Criteria those = where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("unit")
                .is(unit.name());
        return database.find(query(those).with(Sort.by("_id")), Bond.class)
                .collectList()
                .map(bonds -> KnownBonds.of(unit, bonds));
    }

    Flux<Bond> all() {
        return database.findAll(Bond.class);
    }

    /** Whatever else is written to it meanwhile stays. */
    Mono<Long> seenFrom(String id, List<String> within) {
        return database.updateFirst(query(where("_id").is(id)), Update.update("within", within), Bond.class)
                .map(UpdateResult::getModifiedCount);
    }

    public Mono<Long> countOfRun(String run) {
        return database.count(query(where("run").is(run)), Bond.class);
    }

    Mono<Page<Bond>> seenBy(Reach reach, @Nullable String programme, PageRequest asked) {
        Query all = seen(reach, programme);
        Query slice = Query.of(all).with(ORDER).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Bond.class)
                .collectList()
                .zipWith(database.count(all, Bond.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    Flux<Bond> allSeenBy(Reach reach, @Nullable String programme) {
        return database.find(seen(reach, programme).with(ORDER), Bond.class);
    }

    private static Query seen(Reach reach, @Nullable String programme) {
        Criteria seen = where("within").in(reach.keys());
        return query(programme == null ? seen : seen.and("programme").is(programme));
    }
}
