package org.shoulashou.coverage.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.shoulashou.Shoulashou;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.matching.LookAround;
import org.shoulashou.platform.start.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pages of figures at national size with fifty readers at once, a full recount, and beside them the bare aggregation
 * on the same database: {@code -Dpupils} (500,000), half as many pairs, eight letters for each. Pages are
 * read with {@code -Dread=true}.
 */
public final class NationalFigures {

    private static final Duration PATIENCE = Duration.ofMinutes(90);

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
        head("the bare database");
        timed("bare: pairs of the country by city", pairsByCity().then());
        timed("bare: letters of the country by pair and author", lettersByPair().then());
        if (Boolean.getBoolean("read")) pages(new Staff(house));
        head("everything counted anew from the truth and compared");
        timed(
                "full recount, compared",
                recount()
                        .run()
                        .doOnNext(outcome -> System.out.println(outcome.lines().get(1)))
                        .then());
    }

    private static void head(String what) {
        System.out.println("-- " + what);
    }

    private void pages(Staff staff) {
        head("floors, warmed up");
        for (int warm = 0; warm < 2; warm++) staff.hurry("warming up", at -> "b" + at % 30);
        staff.floors();
        everyKind(staff, "");
        Disposable morning = morning();
        everyKind(staff, ", 100 classes a second change");
        morning.dispose();
    }

    private static void everyKind(Staff staff, String meanwhile) {
        head("each of fifty reads a page for a second" + meanwhile);
        staff.read("the country", at -> "CN");
        staff.read("a province", at -> "b" + at % 30);
        staff.read("a city", NationalFigures::city);
        head("fifty ask without a pause" + meanwhile);
        staff.hurry("the country", at -> "CN");
        staff.hurry("a province", at -> "b" + at % 30);
        staff.hurry("a city", NationalFigures::city);
    }

    private Command recount() {
        return house.getBeanProvider(Command.class).stream()
                .filter(command -> command.name().equals("recount-coverage"))
                .findFirst()
                .orElseThrow();
    }

    /** As at the first start. The house looks each minute by itself whether it must; nobody waits for that here. */
    private void countEverything() throws InterruptedException {
        database.remove(new Query(), "coverageBasis").block();
        long start = System.nanoTime();
        house.getBeansOfType(LookAround.class).values().stream()
                .filter(each -> each.getClass().getSimpleName().equals("FollowBasis"))
                .forEach(each -> each.look().block(PATIENCE));
        while (due() > 0) Thread.sleep(100);
        System.out.printf("%-50s %8.1f s%n", "first count of everything", (System.nanoTime() - start) / 1e9);
    }

    private long due() {
        return database.count(new Query(), "coverageDue").blockOptional().orElse(0L);
    }

    private static String city(int at) {
        return "b" + at % 30 + "-" + at / 30 % 12;
    }

    /** Something happens in five classes twenty times a second, and the house counts them again as always. */
    private Disposable morning() {
        MarkClasses mark = house.getBean(MarkClasses.class);
        return Flux.interval(Duration.ofMillis(50))
                .onBackpressureDrop()
                .concatMap(tick -> mark.classes(fiveClasses(tick)))
                .subscribe();
    }

    private static List<String> fiveClasses(long tick) {
        return LongStream.range(0, 5)
                .mapToObj(at -> "c" + (tick * 5 + at) % 1_000)
                .toList();
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
