package org.shoulashou.directory.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.SchoolClass;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what is needed to count, and not a field more. */
@Component
public class RollFigures {

    private final ReactiveMongoTemplate database;

    RollFigures(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** @param enrolled whether the pupil is in the class now; who has left is still of it, for what was */
    public record Seat(String pupil, String schoolClass, boolean enrolled) {}

    /** @param line of its school's place, that place first */
    public record ClassLies(String id, String school, List<String> line) {}

    public Flux<Seat> seatsOf(Collection<String> classes) {
        return seats(where("classId").in(classes));
    }

    public Flux<String> classesOf(Collection<String> pupils) {
        return seats(where("_id").in(pupils)).map(Seat::schoolClass).distinct();
    }

    public Flux<ClassLies> lying(Collection<String> classes) {
        return classes.isEmpty() ? Flux.empty() : classes(query(where("_id").in(classes)));
    }

    public Flux<String> classesIn(Collection<String> schools) {
        return classes(query(where("schoolId").in(schools))).map(ClassLies::id);
    }

    /** In the order of their ids, so that whoever walks them all can go on after a break. */
    public Flux<ClassLies> classesAfter(String id, int atMost) {
        return classes(query(where("_id").gt(id)).with(Sort.by("_id")).limit(atMost));
    }

    /** What each place lies in; the country lies in nothing. */
    public Mono<Map<String, List<String>>> linesOf(Collection<String> places) {
        Query which = query(where("_id").in(places));
        which.fields().include("line");
        return database.find(which, Document.class, collectionOf(Place.class))
                .collectMap(RollFigures::id, RollFigures::line);
    }

    private Flux<ClassLies> classes(Query which) {
        which.fields().include("schoolId", "line");
        return database.find(which, Document.class, collectionOf(SchoolClass.class))
                .map(found -> new ClassLies(id(found), text(found, "schoolId"), line(found)));
    }

    private Flux<Seat> seats(Criteria who) {
        Query which = query(who);
        which.fields().include("classId", "state");
        return database.find(which, Document.class, Pupil.COLLECTION)
                .map(found -> new Seat(id(found), text(found, "classId"), isEnrolled(found)));
    }

    private static boolean isEnrolled(Document pupil) {
        return PupilState.ENROLLED.name().equals(pupil.getString("state"));
    }

    private String collectionOf(Class<?> type) {
        return database.getCollectionName(type);
    }

    private static String id(Document found) {
        return String.valueOf(found.get("_id"));
    }

    private static String text(Document found, String field) {
        return Objects.requireNonNullElse(found.getString(field), "");
    }

    private static List<String> line(Document found) {
        return Objects.requireNonNullElse(found.getList("line", String.class), List.of());
    }
}
