package org.shoulashou.matching.changes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** How far quotas are reached by pairs that both schools confirmed. A rested or broken friendship is not counted. */
@Component
class CountPairings implements QuotaProgress {

    private final ReactiveMongoTemplate database;

    CountPairings(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** Pairs of one inland class with one county. */
    record Row(int year, String city, String county, String school, String schoolClass, int pairs) {

        static Row of(Document group) {
            Document id = group.get("_id", Document.class);
            return new Row(
                    id.getInteger("year", 0),
                    id.getString("city"),
                    id.getString("county"),
                    id.getString("school"),
                    id.getString("schoolClass"),
                    group.getInteger("pairs", 0));
        }
    }

    @Override
    public Flux<Reached> reachedIn(Programme programme) {
        return rows(programme.id()).collectList().flatMapIterable(rows -> reached(programme, rows));
    }

    private Flux<Row> rows(String programme) {
        Criteria counted = new Criteria()
                .orOperator(
                        where("state").is(PairingState.ACTIVE.name()),
                        where("state")
                                .is(PairingState.ENDED.name())
                                .and("last.because")
                                .in(Because.FAREWELL.name(), Because.GOES_ON.name()));
        Document match = where("programme").is(programme).andOperator(counted).getCriteriaObject();
        Document by = new Document("year", "$year")
                .append("city", "$inland.place")
                .append("county", "$partner.place")
                .append("school", "$inland.school")
                .append("schoolClass", "$inland.schoolClass");
        Document group = new Document("_id", by).append("pairs", new Document("$sum", 1));
        return database.getCollection(Pairing.COLLECTION)
                .flatMapMany(collection ->
                        collection.aggregate(List.of(new Document("$match", match), new Document("$group", group))))
                .map(Row::of);
    }

    static List<Reached> reached(Programme programme, List<Row> rows) {
        return programme.quotas().stream()
                .filter(quota -> quota.unit() != Quota.Unit.ORGANISATIONS)
                .flatMap(quota -> programme.lines(quota).stream().map(line -> reached(quota, line, rows)))
                .toList();
    }

    private static Reached reached(Quota quota, Quota.Line line, List<Row> rows) {
        Stream<Row> counted = rows.stream()
                .filter(row -> line.year() == null || line.year() == row.year())
                .filter(row -> isThere(quota, line.place(), row));
        return new Reached(quota.id(), line.place(), line.year(), count(quota.unit(), counted));
    }

    private static boolean isThere(Quota quota, @Nullable String place, Row row) {
        return switch (quota.per()) {
            case EACH_CITY -> Objects.equals(place, row.city());
            case EACH_COUNTY -> Objects.equals(place, row.county());
            case PROGRAMME -> true;
        };
    }

    private static int count(Quota.Unit unit, Stream<Row> rows) {
        return switch (unit) {
            case INLAND_PUPILS, PAIRS -> rows.mapToInt(Row::pairs).sum();
            case PERSONS_BOTH_SIDES -> 2 * rows.mapToInt(Row::pairs).sum();
            case CLASSES -> distinct(rows, row -> row.year() + "/" + row.schoolClass());
            case SCHOOLS -> distinct(rows, row -> row.year() + "/" + row.school());
            case ORGANISATIONS -> 0;
        };
    }

    private static int distinct(Stream<Row> rows, Function<Row, String> key) {
        return (int) rows.map(key).distinct().count();
    }
}
