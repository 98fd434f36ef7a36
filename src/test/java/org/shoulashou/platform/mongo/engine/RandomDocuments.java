package org.shoulashou.platform.mongo.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;

/** Documents and queries of few values and many types, so that they meet often. */
@NullUnmarked
final class RandomDocuments {

    private static final List<String> FIELDS = List.of("a", "b", "c", "d");
    private final Random random;
    private final boolean arrays;

    RandomDocuments(long seed, boolean arrays) {
        this.random = new Random(seed);
        this.arrays = arrays;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    Document document(int id) {
        Document document = new Document("_id", id);
        for (String field : FIELDS) {
            if (upTo(8) > 0) document.append(field, field.equals("a") ? valueOfA() : scalar());
        }
        if (upTo(2) == 0) document.append("s", new Document("t", valueOfA()));
        return document;
    }

    Object valueOfA() {
        return arrays ? arrayOrScalar() : scalar();
    }

    private Object arrayOrScalar() {
        if (upTo(4) > 0) return scalar();
        List<Object> array = new ArrayList<>();
        for (int i = upTo(4); i > 0; i--) array.add(scalar());
        return array;
    }

    Object scalar() {
        return switch (upTo(13)) {
            case 0 -> null;
            case 1, 2, 3 -> upTo(12);
            case 4 -> (long) upTo(12);
            case 5 -> upTo(24) / 2.0;
            case 6, 7 -> (char) ('a' + upTo(6)) + (upTo(2) == 0 ? "" : String.valueOf(upTo(4)));
            case 8 -> "手" + upTo(3);
            case 9 -> upTo(2) == 0;
            case 10 -> new Date(1_700_000_000_000L + upTo(10) * 1000L);
            case 11 -> -upTo(5);
            default -> (1L << 60) + upTo(4);
        };
    }

    private Object ranged() {
        Object value = scalar();
        return value == null || value instanceof Boolean ? ranged() : value;
    }

    private Object condition() {
        return switch (upTo(12)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$in", List.of(ranged(), ranged(), ranged()));
            case 4 -> new Document("$gt", ranged());
            case 5 -> new Document("$gte", ranged()).append("$lt", ranged());
            case 6 -> new Document("$lte", ranged());
            case 7 -> new Document("$gt", ranged()).append("$lte", ranged());
            case 8 -> Pattern.compile("^" + (char) ('a' + upTo(5)));
            case 9 -> new Document("$ne", scalar());
            case 10 -> new Document("$in", new ArrayList<>(Collections.singletonList(scalar())));
            default -> new Document("$exists", upTo(2) == 0);
        };
    }

    Document query() {
        List<String> fields = new ArrayList<>(List.of("a", "b", "c", "d", "s.t"));
        Collections.shuffle(fields, random);
        Document query = new Document();
        for (int i = upTo(3); i >= 0; i--) query.append(fields.get(i), condition());
        Document other = new Document(fields.get(3), condition());
        if (upTo(6) == 0) return new Document("$and", List.of(query, other));
        if (upTo(8) == 0) return new Document("$or", List.of(query, other));
        return query;
    }

    Document order() {
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, random);
        Document order = new Document();
        for (int i = upTo(3); i > 0; i--) order.append(fields.get(i), upTo(2) == 0 ? 1 : -1);
        return order;
    }

    /** A field that never holds an array: the server's groups of whole arrays depend on the order of documents. */
    String scalarField() {
        return arrays ? List.of("b", "c", "d").get(upTo(3)) : field();
    }

    String field() {
        return List.of("a", "b", "c", "d", "s.t").get(upTo(5));
    }
}
