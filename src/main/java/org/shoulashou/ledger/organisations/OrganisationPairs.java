package org.shoulashou.ledger.organisations;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.organisations.OrganisationPair.Kind;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Paired organisations, as stored. */
@Component
public class OrganisationPairs {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    OrganisationPairs(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    /** How many townships or villages have a partner that was accepted: one that has two is one. */
    public Mono<Long> count(Line line, Kind kind) {
        Criteria those = where("plan")
                .is(line.plan())
                .and("kind")
                .is(kind)
                .and("place")
                .is(line.place())
                .and("accepted")
                .ne(null)
                .and("parted")
                .isNull();
        Integer year = line.year();
        return database.find(new Query(year == null ? those : those.and("year").is(year)), OrganisationPair.class)
                .map(pair -> pair.year() + "/" + FoldedName.of(pair.partner()))
                .distinct()
                .count();
    }

    /** Typed or of a file, and accepted by nobody yet. */
    public Flux<OrganisationPair> waiting(Sight sight) {
        Criteria waits = where("around")
                .in(sight.codes())
                .and("accepted")
                .isNull()
                .and("parted")
                .isNull();
        return database.find(new Query(waits).with(Sort.by("at", "_id")), OrganisationPair.class);
    }

    public Flux<OrganisationPair> waitingOf(String plan) {
        Criteria waits =
                where("plan").is(plan).and("accepted").isNull().and("parted").isNull();
        return database.find(new Query(waits), OrganisationPair.class);
    }

    Mono<OrganisationPair> find(String id) {
        return database.findById(id, OrganisationPair.class);
    }

    Mono<OrganisationPair> save(OrganisationPair pair) {
        return aggregates.save(pair);
    }

    Flux<OrganisationPair> withKeys(Collection<String> keys) {
        return database.find(new Query(where("key").in(keys)), OrganisationPair.class);
    }

    /** Whether the same two counted in this row before, and a second person took them back after they had agreed. */
    Mono<Boolean> wasTakenBack(OrganisationPair pair, Instant agreed) {
        Criteria those = where("plan")
                .is(pair.plan())
                .and("kind")
                .is(pair.kind())
                .and("place")
                .is(pair.place())
                .and("year")
                .is(pair.year())
                .and("accepted")
                .ne(null)
                .and("parted")
                .ne(null);
        return database.find(new Query(those), OrganisationPair.class)
                .filter(parted -> parted.isOf(pair.inland(), pair.partner()))
                .any(parted -> parted.wasPartedSince(agreed));
    }

    Mono<Page<OrganisationPair>> page(Sight sight, @Nullable String plan, @Nullable Integer year, PageRequest asked) {
        Query query = new Query(criteria(sight, plan, year, asked.text()));
        Query page = Query.of(query)
                .with(Sort.by("year", "kind", "partner", "_id"))
                .skip(asked.offset())
                .limit(asked.length());
        return database.find(page, OrganisationPair.class)
                .collectList()
                .zipWith(database.count(query, OrganisationPair.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** All that a list has, for a file. */
    Flux<OrganisationPair> all(Sight sight, @Nullable String plan, @Nullable Integer year, String typed) {
        Query query = new Query(criteria(sight, plan, year, typed)).with(Sort.by("year", "kind", "partner", "_id"));
        return database.find(query, OrganisationPair.class);
    }

    private static Criteria criteria(Sight sight, @Nullable String plan, @Nullable Integer year, String typed) {
        Criteria those = where("around").in(sight.codes()).and("parted").isNull();
        if (plan != null) those = those.and("plan").is(plan);
        if (year != null) those = those.and("year").is(year);
        if (typed.isEmpty()) return those;
        String anywhere = Pattern.quote(typed);
        return those.orOperator(
                where("inland").regex(anywhere, "i"), where("partner").regex(anywhere, "i"));
    }
}
