package org.shoulashou.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pupils as stored. */
@Component
public class Pupils {

    private static final Document COUNTED =
            new Document("grade", 1).append("birthMonth", 1).append("line", 1);

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Pupils(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Pupil> find(String id) {
        return database.findById(id, Pupil.class);
    }

    public Flux<Pupil> withIds(Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty() : database.find(query(where("_id").in(ids)), Pupil.class);
    }

    /** Empty when the pupil is not, or no longer, in this class. */
    public Mono<Pupil> inClass(String classId, String id) {
        return find(id).filter(Pupil::isEnrolled)
                .filter(pupil -> pupil.classId().equals(classId));
    }

    /** Those in the class now, by pen name. */
    public Flux<Pupil> ofClass(String classId) {
        return database.find(query(enrolled("classId", classId)).with(Sort.by("penName", "_id")), Pupil.class);
    }

    /** Some of one school; what is absent narrows nothing. An index finds the school, or the class. */
    public record InSchool(
            String schoolId,
            PupilState state,
            @Nullable String classId,
            @Nullable Integer grade) {

        private Criteria criteria() {
            Criteria where = where("schoolId").is(schoolId).and("state").is(state);
            if (classId != null) where.and("classId").is(classId);
            if (grade != null) where.and("grade").is(grade);
            return where;
        }
    }

    public Flux<Pupil> ofSchool(InSchool some) {
        return database.find(query(some.criteria()), Pupil.class);
    }

    public Mono<Long> countOfSchool(InSchool some) {
        return database.count(query(some.criteria()), Pupil.class);
    }

    public Mono<Long> countOfClass(String classId) {
        return database.count(query(enrolled("classId", classId)), Pupil.class);
    }

    /** How many are enrolled in this place and all below it. */
    public Mono<Long> countWithin(String placeCode) {
        return database.count(query(enrolled("line", placeCode)), Pupil.class);
    }

    /** Those enrolled in these places and all below them, each once, without their names. */
    public Flux<Pupil.Facts> factsWithin(Collection<String> placeCodes) {
        return facts(where("line").in(placeCodes).and("state").is(PupilState.ENROLLED));
    }

    /** The same, for counting. */
    public Flux<Pupil.Counted> countedWithin(Collection<String> placeCodes) {
        Criteria who = where("line").in(placeCodes).and("state").is(PupilState.ENROLLED.name());
        return database.getCollection(Pupil.COLLECTION)
                .flatMapMany(pupils -> pupils.find(who.getCriteriaObject()).projection(COUNTED))
                .map(Pupils::counted);
    }

    private static Pupil.Counted counted(Document pupil) {
        return new Pupil.Counted(
                pupil.getString("_id"),
                pupil.getInteger("grade", 0),
                pupil.get("birthMonth") != null,
                pupil.getList("line", String.class, List.of()));
    }

    /** The same for those of these ids who are enrolled. */
    public Flux<Pupil.Facts> factsOf(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : facts(where("_id").in(ids).and("state").is(PupilState.ENROLLED));
    }

    /** The same for classes. */
    public Flux<Pupil.Facts> factsOfClasses(Collection<String> classIds) {
        return classIds.isEmpty()
                ? Flux.empty()
                : facts(where("classId").in(classIds).and("state").is(PupilState.ENROLLED));
    }

    private Flux<Pupil.Facts> facts(Criteria who) {
        Query query = query(who);
        query.fields().include("birthMonth", "grade", "languages", "interests", "classId", "schoolId", "line");
        return database.find(query, Pupil.Facts.class, Pupil.COLLECTION);
    }

    /** Whether somebody else sits where this pupil would. */
    private Mono<Boolean> isSeatTaken(Pupil pupil) {
        return database.exists(query(where("seat").is(pupil.seat()).and("_id").ne(pupil.id())), Pupil.class);
    }

    /** Fails with a duplicate key when the seat is taken or the child is in the class already. */
    public Mono<Pupil> save(Pupil pupil) {
        return aggregates.save(pupil);
    }

    /** Saves, or says which of the two is in the way. */
    public Mono<Pupil> saveOrRefuse(Pupil pupil) {
        return save(pupil).onErrorResume(DuplicateKeyException.class, taken -> refuse(pupil));
    }

    private Mono<Pupil> refuse(Pupil pupil) {
        return isSeatTaken(pupil)
                .map(taken -> taken ? DirectoryProblems.PEN_NAME_TAKEN : DirectoryProblems.ENROLLED_ALREADY)
                .flatMap(problem -> Mono.error(problem.refusal()));
    }

    /** A class has gone up: so have all in it. Harmless to repeat. */
    public Mono<Void> setGrade(String classId, int grade) {
        Update up = new Update().set("grade", grade).inc("version", 1);
        return database.updateMulti(
                        query(enrolled("classId", classId).and("grade").ne(grade)), up, Pupil.class)
                .then();
    }

    /**
     * Inserts what it can, in one go, and emits the positions of those whose id, seat or enrolment is there already.
     * Tells nothing: whoever does this for many says it once.
     */
    public Mono<List<Integer>> insertAll(List<RawBsonDocument> written) {
        return database.getCollection(Pupil.COLLECTION)
                .map(collection -> collection.withDocumentClass(RawBsonDocument.class))
                .flatMap(collection -> Mono.from(collection.insertMany(written, UNORDERED)))
                .map(all -> List.<Integer>of())
                .onErrorResume(MongoBulkWriteException.class, Pupils::taken);
    }

    /** Ids of those who are on the roll already, by their enrolment. */
    public Mono<Map<String, String>> idsByEnrolment(Collection<String> enrolments) {
        Query found = query(where("enrolment").in(enrolments));
        found.fields().include("enrolment");
        return database.find(found, Document.class, Pupil.COLLECTION)
                .collectMap(one -> one.getString("enrolment"), one -> String.valueOf(one.get("_id")));
    }

    private static Mono<List<Integer>> taken(MongoBulkWriteException failed) {
        List<BulkWriteError> errors = failed.getWriteErrors();
        boolean onlyTaken = failed.getWriteConcernError() == null
                && errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        return onlyTaken
                ? Mono.just(errors.stream().map(BulkWriteError::getIndex).toList())
                : Mono.error(failed);
    }

    private static Criteria enrolled(String field, String value) {
        return where(field).is(value).and("state").is(PupilState.ENROLLED);
    }
}
