package org.shoulashou.platform.mongo.engine;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An embedded database in a folder, with a client on it, used one blocking call after another. */
@NullUnmarked
public final class OpenDatabase implements AutoCloseable {

    public static final String NAME = "test";

    public final EmbeddedServer server;
    public final MongoClient client;
    public final MongoDatabase database;

    private OpenDatabase(EmbeddedServer server) {
        this.server = server;
        this.client = MongoClients.create(server.uri(NAME));
        this.database = client.getDatabase(NAME);
    }

    public static OpenDatabase in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    public static OpenDatabase in(Path folder, Clock clock) {
        return new OpenDatabase(EmbeddedServer.open(folder.resolve("test.mv"), 64, clock));
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    public static <T> T one(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }

    public static <T> List<T> all(Publisher<T> publisher) {
        return Flux.from(publisher).collectList().block();
    }

    /** What the planner would do for this query. */
    public Document planFor(String collection, Document filter, Document sort) {
        Document find =
                new Document("find", collection).append("filter", filter).append("sort", sort);
        return one(database.runCommand(new Document("explain", find)))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
