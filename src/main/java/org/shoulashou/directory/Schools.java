package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schools as stored. */
@Component
public class Schools {

    private final ReactiveMongoOperations database;
    private final Aggregates aggregates;
    private final Classes classes;
    private final Listing<School> listing;

    Schools(ReactiveMongoOperations database, Aggregates aggregates, Classes classes) {
        this.database = database;
        this.aggregates = aggregates;
        this.classes = classes;
        this.listing = new Listing<>(
                database,
                School.class,
                Sort.by("placeCode"),
                Map.of("placeCode", "placeCode", "names.zh", "names.zh", "names.en", "names.en"));
    }

    public Mono<School> find(String id) {
        return database.findById(id, School.class);
    }

    public Flux<School> withIds(Collection<String> ids) {
        return database.find(Query.query(Criteria.where("_id").in(ids)), School.class);
    }

    /** Those of these names in these places and all below them. */
    public Flux<School> named(Collection<String> names, Collection<String> places) {
        Criteria there = Criteria.where("line").in(places).and("names.zh").in(names);
        return database.find(Query.query(there), School.class);
    }

    public Mono<School> save(School school) {
        return aggregates.save(school);
    }

    public Mono<Boolean> none() {
        return database.exists(new Query(), School.class).map(any -> !any);
    }

    public Mono<Long> countIn(String place) {
        return database.count(Query.query(Criteria.where("line").is(place)), School.class);
    }

    /** After a place has moved: its schools and their classes lie where it lies now. Harmless to repeat. */
    public Mono<Void> moveWith(Place place) {
        Update newLine = new Update().set("line", place.line()).inc("version", 1);
        Query here = Query.query(
                Criteria.where("placeCode").is(place.code()).and("line").ne(place.line()));
        return database.find(Query.query(Criteria.where("placeCode").is(place.code())), School.class)
                .map(School::id)
                .concatMap(school -> classes.moveWith(school, place))
                .then(database.updateMulti(here, newLine, School.class))
                .then();
    }

    public Mono<Page<School>> within(Reach reach, @Nullable String place, PageRequest asked) {
        return where(reach, place).flatMap(where -> listing.page(where, asked));
    }

    public Mono<Long> count(Reach reach, @Nullable String place, PageRequest asked) {
        return where(reach, place).flatMap(where -> listing.count(where, asked));
    }

    public Flux<School> allWithin(Reach reach, @Nullable String place, PageRequest asked) {
        return where(reach, place).flatMapMany(where -> listing.all(where, asked));
    }

    private Mono<List<Criteria>> where(Reach reach, @Nullable String place) {
        return classes.withIds(reach.ids(ScopeKind.CLASS))
                .map(SchoolClass::schoolId)
                .distinct()
                .collectList()
                .map(throughClasses -> where(Reaching.schools(reach, throughClasses), reach, place));
    }

    private static List<Criteria> where(Criteria reached, Reach reach, @Nullable String place) {
        List<Criteria> where = new ArrayList<>();
        if (place != null) {
            where.add(Criteria.where("line").is(place));
        }
        if (place == null || !reach.everything()) {
            where.add(reached);
        }
        return where;
    }
}
