package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
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

    public record Count(String city, String county, boolean rests, int pairs) {

        static Count of(Document group) {
            Document id = group.get("_id", Document.class);
            boolean rests = PairingState.PAUSED.name().equals(id.getString("state"));
            return new Count(id.getString("city"), id.getString("county"), rests, group.getInteger("pairs", 0));
        }
    }
}
