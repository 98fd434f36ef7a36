package org.shoulashou.bench.letters;

import com.mongodb.client.model.Filters;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.shoulashou.letters.Letter;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The same documents, as often written as they were for the letters: each letter and its history is inserted and then
 * replaced for each of its versions and lines, with the same indexes and by the same driver, and nothing else is done.
 */
final class BareLoop {

    private static final int AT_ONCE = 220;
    private static final int MOST = 2_000;
    private static final String HISTORIES = "letterHistories";

    private final ReactiveMongoTemplate database;

    BareLoop(ApplicationContext house) {
        this.database = house.getBean(ReactiveMongoTemplate.class);
    }

    void tell(List<String> ids, double measured, PrintStream figures) {
        List<String> some = ids.stream().limit(MOST).toList();
        if (some.isEmpty()) return;
        List<Document> letters = stored(Letter.COLLECTION, some);
        List<Document> histories = stored(HISTORIES, some);
        MongoCollection<Document> bareLetters = alike(Letter.COLLECTION, "bareLetters");
        MongoCollection<Document> bareHistories = alike(HISTORIES, "bareHistories");
        long start = System.nanoTime();
        write(bareLetters, letters, "version")
                .mergeWith(write(bareHistories, histories, "count"))
                .blockLast();
        double bare = some.size() / ((System.nanoTime() - start) / 1e9);
        figures.printf(
                "bare loop of the same documents: %,.1f letters/s; the house: %,.1f letters/s, %.1f %% of it%n",
                bare, measured, 100 * measured / bare);
    }

    private static Flux<UpdateResult> write(MongoCollection<Document> into, List<Document> documents, String count) {
        return Flux.fromIterable(documents)
                .flatMap(document -> write(into, document, times(document, count)), AT_ONCE / 2);
    }

    private static Flux<UpdateResult> write(MongoCollection<Document> into, Document document, int times) {
        Mono<UpdateResult> again = Mono.from(into.replaceOne(Filters.eq("_id", document.get("_id")), document));
        return Mono.from(into.insertOne(document)).thenMany(again.repeat(Math.max(0, times - 1)));
    }

    private static int times(Document document, String count) {
        return document.get(count) instanceof Number number ? number.intValue() : 1;
    }

    private List<Document> stored(String collection, List<String> ids) {
        return Seeding.done(
                Flux.from(Seeding.done(database.getCollection(collection)).find(Filters.in("_id", ids)))
                        .collectList());
    }

    private MongoCollection<Document> alike(String collection, String name) {
        MongoCollection<Document> model = Seeding.done(database.getCollection(collection));
        List<Document> indexes =
                new ArrayList<>(Seeding.done(Flux.from(model.listIndexes()).collectList()));
        indexes.removeIf(index -> "_id_".equals(index.getString("name")));
        IntStream.range(0, indexes.size()).forEach(at -> createIndex(name, indexes.get(at)));
        return Seeding.done(database.getCollection(name));
    }

    private void createIndex(String name, Document index) {
        Document description = new Document(index);
        description.remove("v");
        description.remove("ns");
        Seeding.done(
                database.executeCommand(new Document("createIndexes", name).append("indexes", List.of(description))));
    }
}
