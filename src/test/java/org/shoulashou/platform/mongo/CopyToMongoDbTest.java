package org.shoulashou.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.support.FreshDatabase;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Moving from the embedded database to a MongoDB; here, unless the build names one, to another embedded server. */
class CopyToMongoDbTest {

    private static final int LETTERS = 2_500;

    @TempDir
    Path folder;

    private final ConnectionString target = new ConnectionString(FreshDatabase.uri());
    private final MongoClient client = MongoClients.create(target);
    private final MongoDatabase database = client.getDatabase(String.valueOf(target.getDatabase()));

    @AfterEach
    void drop() {
        Mono.from(database.drop()).block();
        client.close();
    }

    @Test
    void documentsAndIndexesArrive() {
        fill();

        Outcome copied = copyTo(target.getConnectionString());

        assertThat(copied.lines()).anySatisfy(line -> assertThat(line).contains("documents, with their indexes"));
        assertThat(copied.well()).isTrue();
        assertThat(all(database.getCollection("letters").find()))
                .hasSize(LETTERS)
                .contains(letter(7));
        assertThat(all(database.getCollection("letters").listIndexes()))
                .anySatisfy(index -> assertThat(index)
                        .containsEntry("key", new Document("number", 1))
                        .containsEntry("unique", true))
                .anySatisfy(index -> assertThat(String.valueOf(index.get("expireAfterSeconds")))
                        .isEqualTo("60"));
    }

    @Test
    void aDatabaseThatHoldsDataIsLeftAlone() {
        fill();
        copyTo(target.getConnectionString());

        Outcome refused = copyTo(target.getConnectionString());

        assertThat(refused.well()).isFalse();
        assertThat(refused.lines().get(1)).contains("holds data already");
    }

    @Test
    void theTargetMustBeAnAddressWithAName() {
        fill();

        assertThat(copyTo("mongodb://127.0.0.1:27017").lines().get(1)).contains("names no database");
        assertThat(copyTo("somewhere").lines().get(1)).contains("is not a MongoDB address");
    }

    private Outcome copyTo(String uri) {
        MockEnvironment settings =
                new MockEnvironment().withProperty("shoulashou.database.folder", folder + "/database");
        return new CopyToMongoDb().run(new DefaultApplicationArguments("--copy-to=" + uri), settings);
    }

    private void fill() {
        try (ConfigurableApplicationContext context = StartTroubleTest.startIn(folder, "")) {
            ReactiveMongoTemplate template = context.getBean(ReactiveMongoTemplate.class);
            var letters = template.getCollection("letters").blockOptional().orElseThrow();
            Mono.from(letters.createIndex(new Document("number", 1), new IndexOptions().unique(true)))
                    .block();
            Mono.from(letters.createIndex(
                            new Document("until", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS)))
                    .block();
            List<Document> all = IntStream.range(0, LETTERS)
                    .mapToObj(CopyToMongoDbTest::letter)
                    .toList();
            Mono.from(letters.insertMany(all)).block();
        }
    }

    private static Document letter(int number) {
        return new Document("_id", "letter-" + number).append("number", number);
    }

    private static List<Document> all(Publisher<Document> documents) {
        return Flux.from(documents).collectList().blockOptional().orElseThrow();
    }
}
