package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
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

/** Classes as stored. */
@Component
public class Classes {

    private final ReactiveMongoOperations database;
    private final Aggregates aggregates;
    private final Listing<SchoolClass> listing;

    Classes(ReactiveMongoOperations database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
        this.listing = new Listing<>(
                database,
                SchoolClass.class,
                Sort.by("schoolId", "grade", "names.zh"),
                Map.of("grade", "grade", "names.zh", "names.zh", "names.en", "names.en"));
    }

    public Mono<SchoolClass> find(String id) {
        return database.findById(id, SchoolClass.class);
    }

    public Flux<SchoolClass> withIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.find(Query.query(Criteria.where("_id").in(ids)), SchoolClass.class);
    }

    public Flux<SchoolClass> ofSchools(Collection<String> schools) {
        return schools.isEmpty()
                ? Flux.empty()
                : database.find(Query.query(Criteria.where("schoolId").in(schools)), SchoolClass.class);
    }

    public Mono<SchoolClass> save(SchoolClass schoolClass) {
        return aggregates.save(schoolClass);
    }

    /** Whether another class of the school that has lessons is called so. */
    public Mono<Boolean> isNameTaken(SchoolClass one) {
        Criteria another =
                Criteria.where("nameInSchool").is(one.nameInSchool()).and("_id").ne(one.id());
        return database.exists(Query.query(another), SchoolClass.class);
    }

    /** Takes a name from whichever of these classes has it; emits whether one had. Harmless to repeat. */
    public Mono<Boolean> freeName(String nameInSchool, Collection<String> among) {
        Criteria holder =
                Criteria.where("nameInSchool").is(nameInSchool).and("_id").in(among);
        Update free = new Update().unset("nameInSchool").inc("version", 1);
        return database.updateFirst(Query.query(holder), free, SchoolClass.class)
                .map(result -> result.getModifiedCount() > 0);
    }

    public Mono<Long> countOf(String school) {
        return database.count(Query.query(ofSchool(school)), SchoolClass.class);
    }

    /** Those that have lessons, lowest grade first. */
    public Flux<SchoolClass> of(String school) {
        return database.find(
                Query.query(ofSchool(school)).with(Sort.by("grade", "names.zh", "_id")), SchoolClass.class);
    }

    Flux<String> idsOf(String school) {
        return database.find(Query.query(Criteria.where("schoolId").is(school)), SchoolClass.class)
                .map(SchoolClass::id);
    }

    Mono<Void> moveWith(String school, Place place) {
        Update newLine = new Update().set("line", place.line()).inc("version", 1);
        Query here =
                Query.query(Criteria.where("schoolId").is(school).and("line").ne(place.line()));
        return database.updateMulti(here, newLine, SchoolClass.class).then();
    }

    public Mono<Page<SchoolClass>> within(Reach reach, @Nullable String school, PageRequest asked) {
        return listing.page(where(reach, school), asked);
    }

    public Mono<Long> count(Reach reach, @Nullable String school, PageRequest asked) {
        return listing.count(where(reach, school), asked);
    }

    public Flux<SchoolClass> allWithin(Reach reach, @Nullable String school, PageRequest asked) {
        return listing.all(where(reach, school), asked);
    }

    private static List<Criteria> where(Reach reach, @Nullable String school) {
        List<Criteria> where = new ArrayList<>();
        where.add(open());
        if (school != null) {
            where.add(Criteria.where("schoolId").is(school));
        }
        if (school == null || !reach.everything()) {
            where.add(Reaching.classes(reach));
        }
        return where;
    }

    private static Criteria ofSchool(String school) {
        return Criteria.where("schoolId").is(school).and("closedAt").is(null);
    }

    private static Criteria open() {
        return Criteria.where("closedAt").is(null);
    }
}
