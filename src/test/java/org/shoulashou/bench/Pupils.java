package org.shoulashou.bench;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import reactor.core.publisher.Mono;

/** A database of pupils, 40 in a class, with an index on the class. */
record Pupils(EmbeddedServer server, MongoClient client, MongoCollection<Document> collection)
        implements AutoCloseable {

    static final int COUNT = 200_000;
    static final int IN_A_CLASS = 40;
    private static final int BATCH = 10_000;

    static Path file(Path folder) {
        return folder.resolve("pupils.mv");
    }

    static Pupils open(Path folder) {
        EmbeddedServer server = EmbeddedServer.open(file(folder), 64, Clock.systemUTC());
        MongoClient client = MongoClients.create(server.uri("bench"));
        return new Pupils(server, client, client.getDatabase("bench").getCollection("pupils"));
    }

    Pupils filled() {
        Mono.from(collection.createIndex(new Document("class", 1))).block();
        for (int from = 0; from < COUNT; from += BATCH) {
            List<Document> pupils =
                    IntStream.range(from, from + BATCH).mapToObj(Pupils::pupil).toList();
            Mono.from(collection.insertMany(pupils)).block();
        }
        return this;
    }

    static Document pupil(int id) {
        return new Document("_id", id)
                .append("class", "c" + id / IN_A_CLASS)
                .append("note", "n" + id)
                .append("interests", List.of("chess", "stars", "football"))
                .append("words", "a sentence about what this pupil likes to write about ".repeat(3));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
