package org.shoulashou.coverage.pages;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.result.InsertManyResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.shoulashou.directory.Level;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Pupils of a whole country, half of them inland, each with a friend on the other side and letters both ways, written
 * straight into the collections. Of a document there is only what is counted.
 */
final class InventedCountry {

    static final String PROGRAMME = "national-2021";

    private static final int IN_A_CLASS = 40;
    private static final int CLASSES_OF_A_SCHOOL = 10;
    private static final int LETTERS_OF_A_PAIR = 8;
    private static final int BATCH = 5_000;
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int PROVINCES = 30;
    private static final int CITIES = 12;
    private static final int COUNTIES = 8;
    private static final Instant START = Instant.parse("2023-03-01T08:00:00Z");

    private final ReactiveMongoTemplate database;
    private final int pupils;

    InventedCountry(ReactiveMongoTemplate database, int pupils) {
        this.database = database;
        this.pupils = pupils;
    }

    int pairs() {
        return pupils / 2;
    }

    void build() {
        places();
        fill("schools", schools(), this::school);
        fill("classes", classes(), this::schoolClass);
        fill("pupils", pupils, this::pupil);
        fill("consents", pupils, this::consent);
        fill("pairings", pairs(), this::pairing);
        fill("letters", pairs() * LETTERS_OF_A_PAIR, this::letter);
    }

    private int classes() {
        return pupils / IN_A_CLASS;
    }

    private int schools() {
        return Math.max(2, classes() / CLASSES_OF_A_SCHOOL);
    }

    /** Several pieces at once: while one waits for the database the next is made up. */
    private void fill(String collection, int many, IntFunction<Document> one) {
        long start = System.nanoTime();
        Flux.range(0, (many + BATCH - 1) / BATCH)
                .flatMap(piece -> insert(collection, piece * BATCH, Math.min(many, (piece + 1) * BATCH), one), AT_ONCE)
                .blockLast(PATIENCE);
        System.out.printf("%,9d %-10s %6.1f s%n", many, collection, (System.nanoTime() - start) / 1e9);
    }

    private Mono<InsertManyResult> insert(String collection, int from, int to, IntFunction<Document> one) {
        return Mono.fromSupplier(() -> IntStream.range(from, to).mapToObj(one).toList())
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(some -> database.getCollection(collection)
                        .flatMap(into -> Mono.from(into.insertMany(some, new InsertManyOptions().ordered(false)))));
    }

    private void places() {
        List<Document> all = new ArrayList<>();
        for (int province = 0; province <= PROVINCES; province++) {
            String code = province == PROVINCES ? "65" : "b" + province;
            if (province < PROVINCES) all.add(place(code, Level.PROVINCE, List.of(code, "CN")));
            for (int city = 0; city < CITIES; city++) {
                String cityCode = code + "-" + city;
                all.add(place(cityCode, Level.CITY, List.of(cityCode, code, "CN")));
                for (int county = 0; county < COUNTIES; county++) {
                    String countyCode = cityCode + "-" + county;
                    all.add(place(countyCode, Level.COUNTY, List.of(countyCode, cityCode, code, "CN")));
                }
            }
        }
        fill("places", all.size(), all::get);
    }

    private static Document place(String code, Level level, List<String> line) {
        return new Document("_id", code)
                .append("level", level.name())
                .append("names", name(code))
                .append("parent", line.get(1))
                .append("line", line)
                .append("listed", true)
                .append("search", List.of())
                .append("version", 0L);
    }

    private static Document name(String name) {
        return new Document("zh", name).append("en", name);
    }

    /** The second half of everything lies on the partner side. */
    private List<String> line(int school) {
        int inland = schools() / 2;
        int within = school % inland;
        String code = school < inland ? "b" + within % PROVINCES : "65";
        int deep = school < inland ? within / PROVINCES : within;
        String city = code + "-" + deep % CITIES;
        return List.of(city + "-" + deep / CITIES % COUNTIES, city, code, "CN");
    }

    private int schoolOf(int schoolClass) {
        return (int) ((long) schoolClass * schools() / classes());
    }

    private Document school(int at) {
        return new Document("_id", "s" + at)
                .append("names", name("School " + at))
                .append("placeCode", line(at).get(0))
                .append("line", line(at))
                .append("search", List.of())
                .append("version", 0L)
                .append("outbox", outbox());
    }

    private Document schoolClass(int at) {
        return new Document("_id", "c" + at)
                .append("names", name("Class " + at))
                .append("grade", 4)
                .append("schoolId", "s" + schoolOf(at))
                .append("line", line(schoolOf(at)))
                .append("search", List.of())
                .append("version", 0L)
                .append("outbox", outbox());
    }

    private Document pupil(int at) {
        int schoolClass = Math.min(classes() - 1, at / IN_A_CLASS);
        return new Document("_id", "p" + at)
                .append("classId", "c" + schoolClass)
                .append("schoolId", "s" + schoolOf(schoolClass))
                .append("line", line(schoolOf(schoolClass)))
                .append("state", "ENROLLED");
    }

    private Document consent(int at) {
        Document word = new Document("giver", "g" + at)
                .append("at", Date.from(START))
                .append("how", "LINK")
                .append("notice", 1)
                .append("yes", List.of("TAKE_PART", "WHO_READS"))
                .append("no", List.of());
        return new Document("_id", "p" + at)
                .append("version", 0L)
                .append("given", at % 20 == 0 ? List.of() : List.of(word))
                .append("asked", List.of())
                .append("outbox", outbox());
    }

    private Document pairing(int at) {
        Document hand = new Document("at", Date.from(START.plus(at % 90, ChronoUnit.DAYS)));
        return new Document("_id", "f" + at)
                .append("programme", PROGRAMME)
                .append("year", 2023)
                .append("inland", member(at).append("confirmed", hand))
                .append("partner", member(at + pairs()).append("confirmed", hand))
                .append("inlandSeat", "i" + at)
                .append("partnerSeat", "q" + at)
                .append("state", at % 25 == 0 ? "PAUSED" : "ACTIVE")
                .append("since", Date.from(START));
    }

    private Document member(int pupil) {
        int school = schoolOf(Math.min(classes() - 1, pupil / IN_A_CLASS));
        return new Document("pupil", "p" + pupil).append("place", line(school).get(1));
    }

    /** Every tenth pair has letters of one direction alone. */
    private Document letter(int at) {
        int pair = at / LETTERS_OF_A_PAIR;
        int number = at % LETTERS_OF_A_PAIR;
        boolean out = number % 2 == 0 || pair % 10 == 0;
        Date delivered = Date.from(START.plus(pair % 90 + 7L * number, ChronoUnit.DAYS));
        Document between = new Document("pairing", "f" + pair)
                .append("author", new Document("pupil", "p" + (out ? pair : pair + pairs())))
                .append("reader", new Document("pupil", "p" + (out ? pair + pairs() : pair)));
        return new Document("_id", "l" + at)
                .append("slot", "l" + at)
                .append("between", between)
                .append("state", "READ")
                .append("times", new Document("handedInAt", delivered).append("deliveredAt", delivered));
    }

    private static Document outbox() {
        return new Document("events", List.of()).append("attempts", 0);
    }
}
