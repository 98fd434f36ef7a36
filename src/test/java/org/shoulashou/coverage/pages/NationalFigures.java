package org.shoulashou.coverage.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.bson.Document;
import org.shoulashou.Shoulashou;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.pages.ReadCoverage.Asked;
import org.shoulashou.platform.start.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of figures at national size with fifty readers at once, a full recount, and beside them the bare aggregation
 * on the same database: {@code -Dpupils} (500,000), half as many pairs, eight letters for each.
 */
public final class NationalFigures {

    private static final int READERS = 50;
    private static final int PAGES = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext house;
    private final ReactiveMongoTemplate database;

    private NationalFigures(ConfigurableApplicationContext house) {
        this.house = house;
        this.database = house.getBean(ReactiveMongoTemplate.class);
    }

    public static void main(String[] arguments) throws InterruptedException {
        ConfigurableApplicationContext house = SpringApplication.run(
                Shoulashou.class,
                "--shoulashou.data=" + Path.of(arguments[0]),
                "--shoulashou.demo=never",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn");
        new NationalFigures(house).measure();
        System.exit(0);
    }

    private void measure() throws InterruptedException {
        new InventedCountry(database, Integer.getInteger("pupils", 500_000)).build();
        countEverything();
        for (int warm = 0; warm < 2; warm++) readers("warming up", at -> Scope.place("b" + at % 30));
        readers("national page", at -> Scope.place("CN"));
        readers("province pages", at -> Scope.place("b" + at % 30));
        readers("city pages", at -> Scope.place("b" + at % 30 + "-" + at / 30 % 12));
        timed(
                "full recount, compared",
                house.getBean("recountCommand", Command.class)
                        .run()
                        .doOnNext(outcome -> System.out.println(outcome.lines().get(1)))
                        .then());
        timed("bare: pairs of the country by city", pairsByCity().then());
        timed("bare: letters of the country by pair and author", lettersByPair().then());
    }

    /** As after an import: everything is due, and the house counts it by itself, looking each minute whether it must. */
    private void countEverything() throws InterruptedException {
        database.remove(new Query(), "coverageBasis").block();
        while (due() == 0) Thread.sleep(100);
        long start = System.nanoTime();
        while (database.count(new Query(), "coverageBasis").blockOptional().orElse(0L) == 0 || due() > 0) {
            Thread.sleep(100);
        }
        System.out.printf("%-50s %8.1f s%n", "first count of everything", (System.nanoTime() - start) / 1e9);
    }

    private long due() {
        return database.count(new Query(), "coverageDue").blockOptional().orElse(0L);
    }

    private void readers(String what, IntFunction<Scope> page) {
        ShowCoverage show = house.getBean(ShowCoverage.class);
        Caller caller = new Caller(
                "bench", AccountKind.STAFF, "Bench", List.of(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING)));
        long[] nanos = new long[PAGES];
        AtomicInteger bytes = new AtomicInteger();
        long start = System.nanoTime();
        Flux.range(0, PAGES)
                .flatMap(at -> read(show, page.apply(at), caller, nanos, at, bytes), READERS)
                .blockLast(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%-50s p50 %7.1f ms   p99 %7.1f ms   %,.0f pages/s, %,d bytes each%n",
                what, nanos[PAGES / 2] / 1e6, nanos[PAGES * 99 / 100] / 1e6, PAGES / seconds, bytes.get());
    }

    private static Mono<Integer> read(
            ShowCoverage show, Scope place, Caller caller, long[] nanos, int at, AtomicInteger bytes) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return show.of(new Asked(place, InventedCountry.PROGRAMME, 2023, null), caller)
                    .map(found -> JSON.writeValueAsBytes(found).length)
                    .doOnNext(bytes::set)
                    .doOnNext(done -> nanos[at] = System.nanoTime() - start);
        });
    }

    private Flux<Document> pairsByCity() {
        Document match = new Document("programme", InventedCountry.PROGRAMME)
                .append("year", 2023)
                .append("state", "ACTIVE");
        Document group = new Document("_id", "$inland.place").append("pairs", new Document("$sum", 1));
        return aggregate("pairings", List.of(new Document("$match", match), new Document("$group", group)));
    }

    private Flux<Document> lettersByPair() {
        Document by = new Document("pairing", "$between.pairing").append("author", "$between.author.pupil");
        Document group = new Document("_id", by).append("last", new Document("$max", "$times.deliveredAt"));
        return aggregate("letters", List.of(new Document("$group", group)));
    }

    private Flux<Document> aggregate(String collection, List<Document> steps) {
        return database.getCollection(collection).flatMapMany(all -> all.aggregate(steps));
    }

    private static void timed(String what, Mono<Void> work) {
        long start = System.nanoTime();
        work.block(PATIENCE);
        System.out.printf("%-50s %8.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
