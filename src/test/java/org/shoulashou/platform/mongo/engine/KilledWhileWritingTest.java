package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.all;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.SpawnedJvm;

/** The process is killed in the middle of writing, twenty times on the same file. */
@NullUnmarked
class KilledWhileWritingTest {

    private static final int KILLS = 20;
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void noAcknowledgedWriteIsLost() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            Path output = folder.resolve("output" + kill);
            Process writer = SpawnedJvm.start(output, Writer.class, folder.toString(), String.valueOf(kill));
            Await.until(() -> !acknowledgedIn(output).isEmpty() || !writer.isAlive());
            Thread.sleep(50 + random.nextInt(400));
            writer.destroyForcibly().waitFor();
            acknowledgedIn(output).forEach(this::remember);
            try (OpenDatabase open = OpenDatabase.in(folder)) {
                verify(open.collection("letters"), "after kill " + kill);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private static List<String> acknowledgedIn(Path output) {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("ok ")).toList();
        } catch (Exception notYet) {
            return List.of();
        }
    }

    private void remember(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 4 && parts[3].equals("."))
            acknowledged.merge(parts[1], Integer.valueOf(parts[2]), Math::max);
    }

    private void verify(MongoCollection<Document> letters, String when) {
        Map<String, Document> stored =
                all(letters.find()).stream().collect(Collectors.toMap(one -> one.getString("_id"), one -> one));
        acknowledged.forEach((id, value) -> {
            assertThat(stored).as(when).containsKey(id);
            assertThat(stored.get(id).getInteger("left")).as(when + " " + id).isGreaterThanOrEqualTo(value);
        });
        stored.values()
                .forEach(letter -> assertThat(letter.get("left"))
                        .as(when + " " + letter.get("_id"))
                        .isEqualTo(letter.get("right")));
        for (int writer = 0; writer < WRITERS; writer++) {
            Document ofWriter = new Document("writer", writer);
            long expected = stored.values().stream()
                    .filter(letter -> letter.get("writer").equals(ofWriter.get("writer")))
                    .count();
            assertThat(one(letters.countDocuments(ofWriter))).as(when).isEqualTo(expected);
            assertThat(all(letters.find(ofWriter))).as(when).hasSize((int) expected);
        }
        stored.values()
                .forEach(letter -> assertThat(one(letters.countDocuments(new Document("key", letter.get("key")))))
                        .as(when)
                        .isEqualTo(1));
    }

    /** Inserts and updates from several threads, and says what was acknowledged. */
    static final class Writer {

        public static void main(String[] arguments) {
            OpenDatabase open = OpenDatabase.in(Path.of(arguments[0]));
            MongoCollection<Document> letters = open.collection("letters");
            one(letters.createIndex(new Document("key", 1), new IndexOptions().unique(true)));
            one(letters.createIndex(new Document("writer", 1)));
            List<Thread> threads = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> new Thread(() -> write(letters, writer, arguments[1])))
                    .toList();
            threads.forEach(Thread::start);
        }

        private static void write(MongoCollection<Document> letters, int writer, String life) {
            for (int number = 0; ; number++) {
                String id = life + "-" + writer + "-" + number / 3;
                if (number % 3 == 0) {
                    one(letters.insertOne(new Document("_id", id)
                            .append("key", "k" + id)
                            .append("writer", writer)
                            .append("left", number)
                            .append("right", number)
                            .append("body", "letter ".repeat(40))));
                } else {
                    Document both = new Document("left", number).append("right", number);
                    one(letters.updateOne(new Document("_id", id), new Document("$set", both)));
                }
                System.out.println("ok " + id + " " + number + " .");
            }
        }
    }
}
