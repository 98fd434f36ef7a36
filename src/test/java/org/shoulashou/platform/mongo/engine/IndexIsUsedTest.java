package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.all;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many of 200,000 documents a query looks at; the time that it takes is printed by the benchmark. */
@NullUnmarked
class IndexIsUsedTest {

    static final int PUPILS = 200_000;
    static final int IN_A_CLASS = 40;

    @TempDir
    static Path folder;

    private static OpenDatabase open;

    @BeforeAll
    static void fill() {
        open = OpenDatabase.in(folder);
        one(open.collection("pupils").createIndex(Document.parse("{class: 1, name: 1}")));
        for (int from = 0; from < PUPILS; from += 10_000) {
            List<Document> pupils = IntStream.range(from, from + 10_000)
                    .mapToObj(IndexIsUsedTest::pupil)
                    .toList();
            one(open.collection("pupils").insertMany(pupils));
        }
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static Document pupil(int id) {
        return new Document("_id", id)
                .append("class", "c" + id / IN_A_CLASS)
                .append("name", "n" + id % IN_A_CLASS)
                .append("note", "x" + id);
    }

    @Test
    void anIdIsFoundByLookingAtOneDocument() {
        assertThat(examined(new Document("_id", 12_345), null)).isEqualTo(1);
    }

    @Test
    void aClassIsFoundByLookingAtItsPupils() {
        Document ofAClass = new Document("class", "c77");

        assertThat(all(open.collection("pupils").find(ofAClass))).hasSize(IN_A_CLASS);
        assertThat(examined(ofAClass, null)).isEqualTo(IN_A_CLASS);
        assertThat(examined(ofAClass, new Document("name", 1))).isEqualTo(IN_A_CLASS);
        assertThat(examined(new Document(ofAClass).append("name", "n5"), null)).isEqualTo(1);
    }

    @Test
    void withoutAnIndexEveryDocumentIsLookedAt() {
        assertThat(examined(new Document("note", "x5"), null)).isEqualTo(PUPILS);
    }

    @Test
    void theNewestFewNeedNoMoreThanABatch() {
        Document find = new Document("find", "pupils")
                .append("sort", new Document("class", -1))
                .append("limit", 5);

        assertThat(explained(find)).isLessThan(50);
    }

    private static int examined(Document filter, Document sort) {
        return explained(new Document("find", "pupils").append("filter", filter).append("sort", sort));
    }

    private static int explained(Document find) {
        Document answer = one(open.database.runCommand(new Document("explain", find)));
        Number examined = (Number) answer.get("executionStats", Document.class).get("totalDocsExamined");
        return examined.intValue();
    }
}
