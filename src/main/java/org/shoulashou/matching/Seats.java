package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which places of a programme's year are taken, without the pairs that take them: there may be very many. */
@Component
public class Seats {

    private final ReactiveMongoTemplate database;

    Seats(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** Those of these pupils who have their place; an index answers it. */
    public Mono<Set<String>> taken(String programme, int year, Side side, Collection<String> pupils) {
        if (pupils.isEmpty()) return Mono.just(Set.of());
        String field = side == Side.INLAND ? "inlandSeat" : "partnerSeat";
        int prefix = Pairing.seat(programme, year, "").length();
        List<String> seats = pupils.stream()
                .map(pupil -> Pairing.seat(programme, year, pupil))
                .toList();
        Criteria which = where(field).in(seats);
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(pairs ->
                        pairs.find(which.getCriteriaObject()).projection(new Document(field, 1).append("_id", 0)))
                .map(pair -> pair.getString(field).substring(prefix))
                .collect(Collectors.toSet());
    }

    /** How many pairs have their places, by city, county and whether they rest. */
    public Flux<Count> counted(String programme, int year) {
        Criteria which = where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("state")
                .in(PairingState.seated().stream().map(PairingState::name).toList());
        Document by = new Document("city", "$inland.place")
                .append("county", "$partner.place")
                .append("state", "$state");
        Document group = new Document("_id", by).append("pairs", new Document("$sum", 1));
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(collection -> collection.aggregate(
                        List.of(new Document("$match", which.getCriteriaObject()), new Document("$group", group))))
                .map(Count::of);
    }

    /** Pairs that have their places, and those of any year that came to a good end. */
    static Criteria everCounted(String programme) {
        List<String> seated =
                PairingState.seated().stream().map(PairingState::name).toList();
        Criteria counted = new Criteria()
                .orOperator(
                        where("state").in(seated),
                        where("state")
                                .is(PairingState.ENDED.name())
                                .and("last.because")
                                .in(Because.FAREWELL.name(), Because.GOES_ON.name()));
        return where("programme").is(programme).andOperator(counted);
    }

    /** The classes of one side that have or had pairs which count, year by year. */
    public Flux<Taken> classes(String programme, Side side) {
        String mine = side == Side.INLAND ? "$inland" : "$partner";
        Document by = new Document("year", "$year")
                .append("state", "$state")
                .append("place", mine + ".place")
                .append("school", mine + ".school")
                .append("class", mine + ".schoolClass");
        Document match = everCounted(programme).getCriteriaObject();
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(collection -> collection.aggregate(
                        List.of(new Document("$match", match), new Document("$group", new Document("_id", by)))))
                .map(found -> Taken.of(side, found.get("_id", Document.class)));
    }

    /** @param seated whether the pairs have their places now */
    public record Taken(int year, boolean seated, Side side, String place, String school, String schoolClass) {

        static Taken of(Side side, Document id) {
            boolean seated = !PairingState.ENDED.name().equals(id.getString("state"));
            return new Taken(
                    id.getInteger("year", 0),
                    seated,
                    side,
                    id.getString("place"),
                    id.getString("school"),
                    id.getString("class"));
        }

        /** @param only a year, or none for all together */
        public boolean countsIn(@Nullable Integer only) {
            return only == null || seated && year == only;
        }
    }

    public record Count(String city, String county, boolean rests, int pairs) {

        static Count of(Document group) {
            Document id = group.get("_id", Document.class);
            boolean rests = PairingState.PAUSED.name().equals(id.getString("state"));
            return new Count(id.getString("city"), id.getString("county"), rests, group.getInteger("pairs", 0));
        }
    }
}
