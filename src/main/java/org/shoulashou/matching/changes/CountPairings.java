package org.shoulashou.matching.changes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.bonds.Bond;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far quotas are reached by pairs that both schools confirmed, and by bonds that both parties agreed to. A rested or
 * broken friendship is not counted. Classes and schools are those of the inland side, each once in a year however many
 * pairs it has: so many are so many pairs of classes or schools. A quota for all years is the sum of its years; a pair
 * counts where the programme said when it was made, also when a child moves on.
 */
@Component
class CountPairings implements QuotaProgress {

    private final ReactiveMongoTemplate database;
    private final Bonds bonds;

    CountPairings(ReactiveMongoTemplate database, Bonds bonds) {
        this.database = database;
        this.bonds = bonds;
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
        return Mono.zip(
                        rows(programme.id()).collectList(),
                        bonds.agreed(programme.id()).collectList())
                .flatMapIterable(known -> reached(programme, known.getT1(), known.getT2()));
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

    static List<Reached> reached(Programme programme, List<Row> rows, List<Bond> bonds) {
        return programme.quotas().stream()
                .flatMap(quota -> programme.lines(quota).stream().map(line -> reached(quota, line, rows, bonds)))
                .toList();
    }

    private static Reached reached(Quota quota, Quota.Line line, List<Row> rows, List<Bond> bonds) {
        Stream<Row> counted = rows.stream()
                .filter(row -> line.year() == null || line.year() == row.year())
                .filter(row -> isThere(quota, line.place(), row.city(), row.county()));
        Stream<Bond> agreed = bonds.stream()
                .filter(bond -> line.year() == null || line.year() == bond.year())
                .filter(bond -> isThere(quota, line.place(), bond));
        return new Reached(quota.id(), line.place(), line.year(), count(quota, counted, agreed));
    }

    private static boolean isThere(Quota quota, @Nullable String place, Bond bond) {
        return isThere(quota, place, bond.inland().place(), bond.partner().place());
    }

    private static boolean isThere(Quota quota, @Nullable String place, String city, String county) {
        return switch (quota.per()) {
            case EACH_CITY -> Objects.equals(place, city);
            case EACH_COUNTY -> Objects.equals(place, county);
            case PROGRAMME -> true;
        };
    }

    private static int count(Quota quota, Stream<Row> rows, Stream<Bond> bonds) {
        return switch (quota.unit()) {
            case INLAND_PUPILS, PAIRS -> rows.mapToInt(Row::pairs).sum();
            case PERSONS_BOTH_SIDES -> 2 * rows.mapToInt(Row::pairs).sum();
            case CLASSES -> distinct(rows.map(row -> row.year() + "/" + row.schoolClass()));
            case SCHOOLS ->
                distinct(Stream.concat(
                        rows.map(row -> row.year() + "/" + row.school()),
                        bonds.filter(bond -> bond.unit() == Unit.SCHOOLS)
                                .map(bond -> bond.year() + "/" + bond.inland().id())));
            case ORGANISATIONS ->
                distinct(bonds.filter(bond -> quota.id().equals(bond.kind()))
                        .map(bond -> bond.year() + "/" + bond.partner().id()));
        };
    }

    private static int distinct(Stream<String> keys) {
        return (int) keys.distinct().count();
    }
}
