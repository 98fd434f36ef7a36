package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.all;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random data, writes and queries on a collection with indexes and on one without: the answers must be the same. */
@NullUnmarked
class SameAnswersTest {

    private static final int DOCUMENTS = 300;
    private static final int ROUNDS = Integer.getInteger("test.rounds", 250);
    private static final List<String> INDEXES =
            List.of("{a: 1}", "{b: 1, c: 1}", "{c: -1, a: 1}", "{a: 1, b: -1, d: 1}", "{'s.t': 1}", "{d: -1}");

    @TempDir
    Path folder;

    private RandomDocuments random;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,true", "4,true"})
    void anIndexChangesNoAnswer(long seed, boolean arrays) {
        random = new RandomDocuments(seed, arrays);
        int planned = 0;
        for (int opening = 0; opening < 2; opening++) {
            try (OpenDatabase open = OpenDatabase.in(folder)) {
                indexed = open.collection("indexed");
                plain = open.collection("plain");
                if (opening == 0) fill();
                for (int round = 0; round < ROUNDS; round++) {
                    if (round % 3 == 0) write(random.upTo(DOCUMENTS));
                    Document query = random.query();
                    Document order = random.order();
                    Document plan = open.planFor("indexed", query, order);
                    if (plan.getString("stage").equals("IXSCAN")) planned++;
                    compare(query, order, seed + "/" + round + " " + query.toJson() + order.toJson() + plan);
                }
            }
        }
        assertThat(planned).as("rounds that used an index").isGreaterThan(ROUNDS / 2);
    }

    private void fill() {
        for (int id = 0; id < DOCUMENTS; id++) {
            Document document = random.document(id);
            one(indexed.insertOne(document));
            one(plain.insertOne(document));
            if (id == DOCUMENTS / 2) INDEXES.forEach(keys -> one(indexed.createIndex(Document.parse(keys))));
        }
    }

    private void write(int id) {
        Document one = new Document("_id", id);
        Document some = new Document(random.field(), random.scalar());
        Document many = new Document("$set", new Document("c", random.scalar()));
        Document values =
                new Document("$set", new Document("a", random.valueOfA())).append("$unset", new Document("b", ""));
        switch (random.upTo(4)) {
            case 0 -> both(collection -> one(collection.deleteOne(one)).getDeletedCount());
            case 1 -> {
                Document document = random.document(id);
                both(collection -> one(collection.replaceOne(one, document, new ReplaceOptions().upsert(true)))
                        .getMatchedCount());
            }
            case 2 -> both(collection -> one(collection.updateOne(one, values)).getModifiedCount());
            default -> both(collection -> one(collection.updateMany(some, many)).getModifiedCount());
        }
    }

    private void both(java.util.function.ToLongFunction<MongoCollection<Document>> write) {
        assertThat(write.applyAsLong(indexed)).isEqualTo(write.applyAsLong(plain));
    }

    private void compare(Document query, Document order, String what) {
        List<Document> expected = all(plain.find(query).sort(order));
        List<Document> found = all(indexed.find(query).sort(order).batchSize(7));
        assertThat(found).as(what).hasSameSizeAs(expected);
        assertThat(new HashSet<>(found)).as(what).isEqualTo(new HashSet<>(expected));
        assertThat(keys(found, order)).as(what).isEqualTo(keys(expected, order));
        assertThat(one(indexed.countDocuments(query))).as(what).isEqualTo(expected.size());
        int skip = random.upTo(4);
        int limit = 1 + random.upTo(5);
        assertThat(keys(all(indexed.find(query).sort(order).skip(skip).limit(limit)), order))
                .as(what)
                .isEqualTo(keys(expected.stream().skip(skip).limit(limit).toList(), order));
        String field = random.scalarField();
        Document filter = random.upTo(2) == 0 ? new Document() : new Document("b", random.scalar());
        assertThat(groups(indexed, filter, field)).as(what).isEqualTo(groups(plain, filter, field));
    }

    private static List<List<Object>> keys(List<Document> documents, Document order) {
        return documents.stream()
                .map(document -> order.keySet().stream()
                        .map(field -> comparable(document.get(field)))
                        .toList())
                .toList();
    }

    private static Map<Object, Object> groups(MongoCollection<Document> collection, Document filter, String field) {
        Map<Object, Object> groups = new HashMap<>();
        Document count = new Document("_id", "$" + field).append("n", new Document("$sum", 1));
        for (Document group :
                all(collection.aggregate(List.of(new Document("$match", filter), new Document("$group", count))))) {
            assertThat(groups.put(comparable(group.get("_id")), group.get("n")))
                    .as(field + " " + group)
                    .isNull();
        }
        return groups;
    }

    /** 1 and 1.0 are one value; which of the two stands for both may differ. Two arrays compare by one element. */
    private static Object comparable(Object value) {
        if (value instanceof Long big && Math.abs(big) > 1L << 53) return big;
        if (value instanceof Number number) return number.doubleValue();
        return value == null ? "none" : value;
    }
}
