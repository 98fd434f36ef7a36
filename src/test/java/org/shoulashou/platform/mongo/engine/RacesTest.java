package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.all;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoServerException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many clients want the same thing at once. */
@NullUnmarked
class RacesTest {

    private static final int DUPLICATE = 11000;
    private static final int SEATS = 40;
    private static final int RIVALS = 12;

    @TempDir
    Path folder;

    private OpenDatabase open;
    private MongoCollection<Document> seats;

    @BeforeEach
    void open() {
        open = OpenDatabase.in(folder);
        seats = open.collection("seats");
        one(seats.createIndex(new Document("seat", 1), new IndexOptions().unique(true)));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void ofManyWhoInsertTheSameKeyOneWins() {
        long won = atOnce(SEATS * RIVALS, turn -> seats.insertOne(seatTakenBy(turn)));

        assertThat(won).isEqualTo(SEATS);
        assertThat(one(seats.countDocuments())).isEqualTo(SEATS);
        assertThat(all(seats.distinct("seat", Integer.class))).hasSize(SEATS);
    }

    @Test
    void ofManyWhoMoveToTheSameKeyOneWins() {
        for (int rival = 0; rival < RIVALS; rival++) {
            one(seats.insertOne(new Document("_id", rival).append("seat", 1000 + rival)));
        }
        Document move = new Document("$set", new Document("seat", 7));

        long won = atOnce(RIVALS, rival -> seats.updateOne(new Document("_id", rival), move));

        assertThat(won).isEqualTo(1);
        assertThat(one(seats.countDocuments(new Document("seat", 7)))).isEqualTo(1);
        assertThat(one(seats.countDocuments(new Document("seat", new Document("$gte", 1000)))))
                .isEqualTo(RIVALS - 1);
    }

    @Test
    void numbersHandedOutAreHandedOutOnce() {
        FindOneAndUpdateOptions next =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document more = new Document("$inc", new Document("last", 1));
        one(seats.insertOne(new Document("_id", "letters").append("last", 0)));

        List<Integer> numbers = Flux.range(0, 300)
                .flatMap(turn -> seats.findOneAndUpdate(new Document("_id", "letters"), more, next), 24)
                .map(counter -> counter.getInteger("last"))
                .collectList()
                .block();

        assertThat(numbers).hasSize(300).doesNotHaveDuplicates().contains(1, 300);
    }

    @Test
    void whoReadsMeanwhileSeesWholeDocuments() {
        one(seats.insertOne(new Document("_id", "twins").append("left", 0).append("right", 0)));
        Flux<?> writing = Flux.range(1, 300)
                .concatMap(n -> seats.updateOne(
                        new Document("_id", "twins"),
                        new Document("$set", new Document("left", n).append("right", n))));

        List<Document> seen = Flux.merge(
                        writing.ignoreElements().cast(Document.class),
                        Flux.range(0, 600).concatMap(n -> seats.find(new Document("_id", "twins"))))
                .collectList()
                .block();

        assertThat(seen)
                .hasSize(600)
                .allSatisfy(twins -> assertThat(twins.get("left")).isEqualTo(twins.get("right")));
    }

    private static Document seatTakenBy(int turn) {
        return new Document("_id", turn).append("seat", turn % SEATS);
    }

    /** How many of them succeed; whoever does not must have met a taken key. */
    private static long atOnce(int turns, IntFunction<Publisher<?>> act) {
        return Flux.range(0, turns)
                .flatMap(
                        turn -> Mono.from(act.apply(turn))
                                .thenReturn(1)
                                .onErrorResume(RacesTest::isTaken, taken -> Mono.empty()),
                        24)
                .count()
                .block();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof MongoServerException server && server.getCode() == DUPLICATE;
    }
}
