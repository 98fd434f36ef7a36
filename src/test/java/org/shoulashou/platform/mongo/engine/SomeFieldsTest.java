package org.shoulashou.platform.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.all;
import static org.shoulashou.platform.mongo.engine.OpenDatabase.one;

import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what was asked for is read, and it is the same as if everything had been: along an index, without one, in order. */
@NullUnmarked
class SomeFieldsTest {

    private static final List<String> QUERIES = List.of(
            "{}", "{_id: 1}", "{_id: {$in: [1, 7]}}", "{a: 'x'}", "{a: 'x', b: {$ne: 3}}", "{b: 2}", "{'s.t': 5}");

    @TempDir
    Path folder;

    private OpenDatabase open;

    @BeforeEach
    void fill() {
        open = OpenDatabase.in(folder);
        one(open.collection("some").createIndex(Document.parse("{a: 1}")));
        one(open.collection("some")
                .insertOne(
                        Document.parse("{_id: 1, a: 'x', b: 2, s: {t: 5, u: {v: [1, {w: 2}]}}, l: [{m: 1}, {m: 2}]}")));
        one(open.collection("some").insertOne(Document.parse("{_id: 2, a: 'y', b: 3}")));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                | {_id: 1, a: 'x'}",
                "{b: 1, _id: 0}        | {b: 2}",
                "{_id: 1}              | {_id: 1}",
                "{b: true, s: 1}       | {_id: 1, b: 2, s: {t: 5, u: {v: [1, {w: 2}]}}}",
                "{'s.t': 1}            | {_id: 1, s: {t: 5}}",
                "{nothing: 1}          | {_id: 1}",
                "{s: 0, l: 0}          | {_id: 1, a: 'x', b: 2}",
                "{s: 0, l: false, _id: 0} | {a: 'x', b: 2}",
                "{_id: 0, s: 0, l: 0, nothing: 0} | {a: 'x', b: 2}",
                "{'s.u': 0, l: 0}      | {_id: 1, a: 'x', b: 2, s: {t: 5}}"
            })
    void whatIsAskedForComesAndNothingElse(String projection, String expected) {
        for (String query : QUERIES) {
            assertThat(first(query, projection, "{}")).as(query).isEqualTo(Document.parse(expected));
            assertThat(first(query, projection, "{b: 1}")).as(query).isEqualTo(Document.parse(expected));
        }
    }

    /** What one reader is not given is still there for the next. */
    @ParameterizedTest
    @CsvSource({"s", "l"})
    void nothingIsLost(String field) {
        first("{_id: 1}", "{" + field + ": 0}", "{}");
        assertThat(first("{_id: 1}", "{}", "{}")).containsKey(field);
    }

    private Document first(String query, String projection, String order) {
        return all(open.collection("some")
                        .find(Document.parse(query))
                        .projection(Document.parse(projection))
                        .sort(Document.parse(order)))
                .get(0);
    }
}
