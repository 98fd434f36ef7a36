package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The region tree as stored. */
@Component
public class Places {

    /** Where the League keeps an office that calls schools, nearest first. */
    private static final List<Level> OFFICES = List.of(Level.COUNTY, Level.DIVISION, Level.CITY, Level.PROVINCE);

    private final ReactiveMongoOperations database;
    private final Listing<Place> listing;

    Places(ReactiveMongoOperations database) {
        this.database = database;
        this.listing = new Listing<>(
                database,
                Place.class,
                Sort.by("_id"),
                Map.of("code", "_id", "names.zh", "names.zh", "names.en", "names.en"));
    }

    public Mono<Place> find(String code) {
        return database.findById(code, Place.class);
    }

    public Flux<Place> withCodes(Collection<String> codes) {
        return database.find(Query.query(Criteria.where("_id").in(codes)), Place.class);
    }

    /** Whoever calls this school, nearest first; nobody where it lies nowhere that is known. */
    public Flux<Place> officesOver(School school) {
        return withCodes(school.line())
                .filter(place -> OFFICES.contains(place.level()))
                .sort(Comparator.comparingInt(place -> OFFICES.indexOf(place.level())));
    }

    public Flux<Place> named(Collection<String> names) {
        Criteria anywhere =
                Criteria.where("line").is(Level.COUNTRY_CODE).and("names.zh").in(names);
        return database.find(Query.query(anywhere), Place.class);
    }

    /** Of hundreds at once, and so without what else a place has. */
    public Mono<Map<String, Text>> namesOf(Collection<String> codes) {
        Query narrow = Query.query(Criteria.where("_id").in(codes));
        narrow.fields().include("names");
        return database.find(narrow, Named.class, database.getCollectionName(Place.class))
                .collectMap(Named::code, Named::names);
    }

    private record Named(@Id String code, Text names) {}

    public Flux<Place> all() {
        return database.findAll(Place.class);
    }

    public Mono<Place> save(Place place) {
        return database.save(place);
    }

    /** Directly below the parent, or else the uppermost that somebody may see; with a search text anywhere below. */
    public Mono<Page<Place>> within(Reach reach, @Nullable String parent, PageRequest asked) {
        return where(reach, parent, asked).flatMap(where -> listing.page(List.of(where), asked));
    }

    /** Those of these levels anywhere in the places around, or directly below a parent that lies there. */
    public Mono<Page<Place>> among(
            Collection<String> around, Collection<Level> levels, @Nullable String parent, PageRequest asked) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("line").in(around)));
        if (!levels.isEmpty()) {
            all.add(Criteria.where("level").in(levels));
        }
        if (parent != null) {
            all.add(Criteria.where("parent").is(parent));
        }
        return listing.page(all, asked);
    }

    public Mono<Long> count(Reach reach, @Nullable String parent, PageRequest asked) {
        return where(reach, parent, asked).flatMap(where -> listing.count(List.of(where), asked));
    }

    public Flux<Place> allWithin(Reach reach, @Nullable String parent, PageRequest asked) {
        return where(reach, parent, asked).flatMapMany(where -> listing.all(List.of(where), asked));
    }

    public Mono<Long> countBelow(String code) {
        return database.count(Query.query(Criteria.where("parent").is(code)), Place.class);
    }

    /** A place after those around it, outermost first, and only as far out as the reach goes. */
    public Mono<List<Place>> ancestry(Place place, Reach reach) {
        List<String> tops = Reaching.placeCodes(reach);
        return withCodes(place.line())
                .filter(each -> each.line().stream().anyMatch(tops::contains))
                .sort(Comparator.comparingInt(each -> each.line().size()))
                .collectList();
    }

    private Mono<Criteria> where(Reach reach, @Nullable String parent, PageRequest asked) {
        boolean anywhere = !asked.text().isEmpty();
        if (parent != null) {
            return Mono.just(Criteria.where(anywhere ? "line" : "parent").is(parent));
        }
        if (anywhere) {
            return Mono.just(Reaching.places(reach));
        }
        return withCodes(Reaching.placeCodes(reach))
                .collectList()
                .map(Places::uppermost)
                .map(codes -> Criteria.where("_id").in(codes));
    }

    private static List<String> uppermost(List<Place> places) {
        List<String> codes = places.stream().map(Place::code).toList();
        return places.stream()
                .filter(place -> place.line().stream().skip(1).noneMatch(codes::contains))
                .map(Place::code)
                .toList();
    }
}
