package org.shoulashou.ledger.board;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.adjusting.Adjustment;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.organisations.OrganisationPair;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.matching.LookAround;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A place that lies in another one now takes along what the ledger holds of it (R31). Places change only when a start reads
 * them, so this is looked after when the start has read them, and once a day.
 */
@Component
class FollowPlaces extends LookAround.AfterStart {

    private static final String AROUND = "around";
    private static final List<Class<?>> ALL =
            List.of(Report.class, CoBuilding.class, OrganisationPair.class, Adjustment.class);

    private final Places places;
    private final ReactiveMongoTemplate database;

    FollowPlaces(Places places, ReactiveMongoTemplate database) {
        this.places = places;
        this.database = database;
    }

    @Override
    public Mono<Void> look() {
        return places.all().collectMap(Place::code, Place::line).flatMap(this::follow);
    }

    private Mono<Void> follow(Map<String, List<String>> lines) {
        return Flux.fromIterable(ALL)
                .map(database::getCollectionName)
                .concatMap(collection -> follow(collection, lines))
                .then();
    }

    private Mono<Void> follow(String collection, Map<String, List<String>> lines) {
        Query everything = new Query();
        everything.fields().include(AROUND);
        return database.find(everything, Document.class, collection)
                .filter(found -> !around(found).equals(moved(found, lines)))
                .concatMap(found -> follow(collection, found, moved(found, lines)))
                .then();
    }

    private Mono<?> follow(String collection, Document found, List<String> line) {
        return database.updateFirst(query(where("_id").is(found.get("_id"))), Update.update(AROUND, line), collection);
    }

    private static List<String> around(Document found) {
        return found.getList(AROUND, String.class, List.of());
    }

    private static List<String> moved(Document found, Map<String, List<String>> lines) {
        List<String> before = around(found);
        return before.isEmpty() ? before : lines.getOrDefault(before.get(0), before);
    }
}
