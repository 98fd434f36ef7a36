package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class GrowthTest {

    private static final int DOCUMENTS = 100;
    private static final int BODY = 2_000;
    private static final long LONG_ENOUGH_NANOS = 16_000_000_000L;

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    /** The first seconds do not count: until then the file keeps what a crash may still need. */
    @Test
    void endlessOverwritingDoesNotFillTheDisk() {
        try (OpenDatabase open = OpenDatabase.in(folder)) {
            MongoCollection<Document> letters = open.collection("letters");
            for (int id = 0; id < DOCUMENTS; id++) one(letters.insertOne(letter(id)));
            List<Long> sizes = new ArrayList<>();
            long written = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < LONG_ENOUGH_NANOS) {
                int id = random.nextInt(DOCUMENTS);
                one(letters.replaceOne(new Document("_id", id), letter(id)));
                written += BODY;
                sizes.add(open.server.fileSize());
            }
            long halfway = sizes.get(sizes.size() / 2);
            long last = sizes.get(sizes.size() - 1);
            assertThat(last).as("%s after %s written", sizes, written).isLessThan(halfway * 3 / 2);
        }
    }

    private Document letter(int id) {
        byte[] body = new byte[BODY];
        random.nextBytes(body);
        return new Document("_id", id).append("body", new Binary(body));
    }
}
