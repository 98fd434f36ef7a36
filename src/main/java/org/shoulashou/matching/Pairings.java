package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is whose pen friend. */
@Component
public class Pairings {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Pairings(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Pairing> find(String id) {
        return database.findById(id, Pairing.class);
    }

    public Flux<Pairing> withIds(Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty() : database.find(query(where("_id").in(ids)), Pairing.class);
    }

    public Flux<Pairing> ofClassPairings(Collection<String> classPairings) {
        return classPairings.isEmpty()
                ? Flux.empty()
                : database.find(query(where("classPairing").in(classPairings)), Pairing.class);
    }

    /** Whatever there is or was of these pupils. */
    public Flux<Pairing> ofPupils(Collection<String> pupils) {
        return pupils.isEmpty() ? Flux.empty() : database.find(query(ofAny(pupils)), Pairing.class);
    }

    /** By which these pupils have a friend, or will have one when people agree. */
    public Flux<Pairing> seatedOf(Collection<String> pupils) {
        return pupils.isEmpty()
                ? Flux.empty()
                : database.find(query(ofAny(pupils).and("state").in(PairingState.seated())), Pairing.class);
    }

    /** Fails with a duplicate key when one of the two has a friend already. */
    public Mono<Pairing> save(Pairing pairing) {
        return aggregates.save(pairing);
    }

    /** For what holds whatever people wrote meanwhile; a change that returns the same leaves it alone. */
    public Mono<Pairing> change(String id, UnaryOperator<Pairing> change) {
        return Mono.defer(() -> find(id))
                .flatMap(now -> changed(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Pairing> changed(Pairing now, Pairing next) {
        return next == now ? Mono.just(now) : save(next);
    }

    /** Inserts those that can be: of whom one is there already, or has a friend by now, is passed over. */
    public Mono<Void> insertAll(List<Pairing> proposed) {
        List<Document> written = proposed.stream().map(this::written).toList();
        return written.isEmpty()
                ? Mono.empty()
                : database.getCollection(Pairing.COLLECTION)
                        .flatMap(collection -> Mono.from(collection.insertMany(written, UNORDERED)))
                        .onErrorComplete(Pairings::onlyTaken)
                        .then();
    }

    private Document written(Pairing pairing) {
        Document document = new Document();
        database.getConverter().write(pairing, document);
        return document.append("version", 0L);
    }

    static boolean onlyTaken(Throwable failure) {
        return failure instanceof MongoBulkWriteException failed
                && failed.getWriteConcernError() == null
                && failed.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** How many places of a year are taken, in all or where pupils count for this city or county. */
    public Mono<Long> countSeated(String programme, int year, @Nullable String city, @Nullable String county) {
        Criteria which = where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("state")
                .in(PairingState.seated());
        if (city != null) which.and("inland.place").is(city);
        if (county != null) which.and("partner.place").is(county);
        return database.count(query(which), Pairing.class);
    }

    /**
     * How many places of a cap are taken.
     *
     * @param year absent for all years together, of which also those count that came to a good end
     */
    public Mono<Long> countTaken(
            String programme, @Nullable Integer year, @Nullable String city, @Nullable String county) {
        if (year != null) return countSeated(programme, year, city, county);
        return countedByYear(programme)
                .filter(count -> city == null || city.equals(count.city()))
                .filter(count -> county == null || county.equals(count.county()))
                .map(count -> (long) count.pairs())
                .reduce(0L, Long::sum);
    }

    /** How many of these pairs wait for the word of this side, class pairing by class pairing. */
    public Flux<Awaited> awaited(Side side, Waiting of) {
        String mine = side == Side.INLAND ? "inland" : "partner";
        Criteria open = where(of.field())
                .is(of.value())
                .and("state")
                .is(PairingState.PROPOSED.name())
                .and(mine + ".confirmed")
                .is(null);
        Document group = new Document(
                        "_id", new Document("classes", "$classPairing").append("school", "$" + mine + ".school"))
                .append("pairs", new Document("$sum", 1));
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(collection -> collection.aggregate(
                        List.of(new Document("$match", open.getCriteriaObject()), new Document("$group", group))))
                .map(found -> Awaited.of(side, found));
    }

    /** The same for either side of a programme. */
    public Flux<Awaited> awaitedIn(String programme) {
        return Flux.just(Side.values()).concatMap(side -> awaited(side, new Waiting("programme", programme)));
    }

    /** How many pairs wait for the word of people who stand in one of these scopes. */
    public Mono<Long> countAwaiting(Collection<String> keys) {
        Criteria awaited = where("awaits").in(keys).and("state").is(PairingState.PROPOSED);
        return database.count(query(awaited), Pairing.class);
    }

    /** Among which pairs is looked: those of a run, or of two classes. */
    public record Waiting(String field, String value) {

        public static Waiting ofRun(String run) {
            return new Waiting("run", run);
        }

        public static Waiting ofClasses(String classPairing) {
            return new Waiting("classPairing", classPairing);
        }
    }

    /** @param pairs that wait for this school */
    public record Awaited(Side side, String classPairing, String school, int pairs) {

        static Awaited of(Side side, Document group) {
            Document id = group.get("_id", Document.class);
            return new Awaited(side, id.getString("classes"), id.getString("school"), group.getInteger("pairs", 0));
        }
    }

    public Mono<Long> countOfRun(String run) {
        return database.count(query(where("run").is(run)), Pairing.class);
    }

    /** Every pair that has its two places, for whoever goes on from there. */
    public Flux<Seated> seated(String programme, int year) {
        return seats(where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("state")
                .in(PairingState.seated()));
    }

    /** Pairs of people who knew each other in an earlier year of this programme. */
    public Flux<Seated> earlier(String programme, int before) {
        return seats(where("programme")
                .is(programme)
                .and("year")
                .lt(before)
                .and("state")
                .in(PairingState.ACTIVE, PairingState.PAUSED, PairingState.ENDED));
    }

    /** Pairs of each year by city and county: those that have their places, and those that came to a good end. */
    public Flux<YearCount> countedByYear(String programme) {
        Document match = Seats.everCounted(programme).getCriteriaObject();
        Document by =
                new Document("year", "$year").append("city", "$inland.place").append("county", "$partner.place");
        Document group = new Document("_id", by).append("pairs", new Document("$sum", 1));
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(collection ->
                        collection.aggregate(List.of(new Document("$match", match), new Document("$group", group))))
                .map(YearCount::of);
    }

    /** How many pairs a city and a county have in a year. */
    public record YearCount(int year, String city, String county, int pairs) {

        static YearCount of(Document group) {
            Document id = group.get("_id", Document.class);
            return new YearCount(
                    id.getInteger("year", 0),
                    id.getString("city"),
                    id.getString("county"),
                    group.getInteger("pairs", 0));
        }
    }

    /** Every pair that lives or may come to, in any programme and year. */
    public Flux<Seated> living() {
        return seats(where("state").in(PairingState.PROPOSED, PairingState.ACTIVE));
    }

    /** Whom people's words keep apart in this programme, in whichever year they said them. */
    public Flux<Seated> keptApart(String programme) {
        return seats(where("programme").is(programme).and("state").in(PairingState.DECLINED, PairingState.ENDED))
                .filter(Seated::isKeptApart);
    }

    private Flux<Seated> seats(Criteria which) {
        Query query = query(which);
        query.fields().include("year", "inland", "partner", "state", "last", "inlandSeat", "partnerSeat");
        return database.find(query, Seated.class, Pairing.COLLECTION);
    }

    /** How many pairs there are in each of these class pairings, state by state. */
    public Mono<Map<String, List<Pairing>>> byClassPairing(Collection<String> ids) {
        return ofClassPairings(ids).collectMultimap(Pairing::classPairing).map(Pairings::lists);
    }

    private static Map<String, List<Pairing>> lists(Map<String, Collection<Pairing>> found) {
        return found.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Class pairings in which somebody's word is missing. */
    public Mono<List<String>> awaiting(Collection<String> keys) {
        return database.findDistinct(query(where("awaits").in(keys)), "classPairing", Pairing.class, String.class)
                .collectList();
    }

    /** Those that live and have somebody of this class. */
    public Flux<Pairing> ofClasses(Side side, Collection<String> classes) {
        String field = (side == Side.INLAND ? "inland" : "partner") + ".schoolClass";
        return database.find(query(where(field).in(classes).and("state").in(PairingState.seated())), Pairing.class);
    }

    private static Criteria ofAny(Collection<String> pupils) {
        return new Criteria()
                .orOperator(
                        where("inland.pupil").in(pupils), where("partner.pupil").in(pupils));
    }

    /** A pair without what is told of it. */
    public record Seated(
            @Id String id, int year, Member inland, Member partner, PairingState state, Pairing.@Nullable Turn last) {

        public boolean wasFriendship() {
            return state.wasFriendship(last);
        }

        boolean isKeptApart() {
            return last != null && last.keepsApart();
        }
    }
}
