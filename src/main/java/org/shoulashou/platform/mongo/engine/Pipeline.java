package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation. Its beginning ({@code $match}, {@code $sort}, {@code $skip}, {@code $limit}, or a plain count by
 * group) goes through the planner; the rest is the server's and streams over that.
 */
final class Pipeline {

    private final StoredDatabase database;
    private final StoredCollection collection;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    Pipeline(StoredDatabase database, StoredCollection collection, DatabaseResolver databases, Oplog oplog) {
        this.database = database;
        this.collection = collection;
        this.databases = databases;
        this.oplog = oplog;
    }

    Iterator<Document> run(@Nullable Object pipeline) {
        return run(Aggregation.parse(pipeline));
    }

    private Iterator<Document> run(List<Document> pipeline) {
        List<Document> stages = pipeline.stream().map(Pipeline::plain).toList();
        int at = 0;
        List<Document> matches = new ArrayList<>();
        while (stage(stages, at, "$match") instanceof Document match) {
            matches.add(match);
            at++;
        }
        Document filter = switch (matches.size()) {
            case 0 -> new Document();
            case 1 -> matches.get(0);
            default -> new Document("$and", matches);
        };
        if (stage(stages, at, "$facet") instanceof Document facets) {
            return behind(facets(facets, filter), stages.subList(at + 1, stages.size()));
        }
        Iterator<Document> counted =
                stage(stages, at, "$group") instanceof Document group ? counted(group, filter) : null;
        if (counted != null) return behind(counted, stages.subList(at + 1, stages.size()));

        Document order = stage(stages, at, "$sort") instanceof Document sort ? sort : null;
        if (order != null) at++;
        int skip = stage(stages, at, "$skip") instanceof Number number ? number.intValue() : 0;
        if (skip > 0) at++;
        int limit = stage(stages, at, "$limit") instanceof Number number ? number.intValue() : 0;
        if (limit > 0) at++;
        List<Document> rest = stages.subList(at, stages.size());
        return behind(collection.find(filter, order, skip, limit, Fields.ofPipeline(rest)), rest);
    }

    private static @Nullable Object stage(List<Document> stages, int at, String operator) {
        return at < stages.size() ? stages.get(at).get(operator) : null;
    }

    /** Newer names of stages in those that the server knows. */
    private static Document plain(Document stage) {
        if (stage.get("$set") instanceof Document set) return new Document("$addFields", set);
        if (stage.containsKey("$replaceWith")) {
            return new Document("$replaceRoot", new Document("newRoot", stage.get("$replaceWith")));
        }
        if (!(stage.get("$group") instanceof Document group)) return stage;
        Document plain = new Document();
        group.forEach((field, value) -> plain.put(field, isCount(value) ? new Document("$sum", 1) : value));
        return new Document("$group", plain);
    }

    private static boolean isCount(Object accumulator) {
        return accumulator instanceof Document document && document.containsKey("$count");
    }

    /** One pass for each facet; the server would copy its whole input into memory. */
    private Iterator<Document> facets(Document facets, Document filter) {
        Document result = new Document();
        facets.forEach((name, stages) -> {
            List<Document> whole = new ArrayList<>(List.of(new Document("$match", filter)));
            whole.addAll(Aggregation.parse(stages));
            List<Document> found = new ArrayList<>();
            run(whole).forEachRemaining(found::add);
            result.put(name, found);
        });
        return List.of(result).iterator();
    }

    /** {@code {_id: <constant or field>, n: {$sum: 1}}} from the index; null if it is not that. */
    private @Nullable Iterator<Document> counted(Document group, Document filter) {
        List<Map.Entry<String, Object>> parts = new ArrayList<>(group.entrySet());
        boolean plain = parts.size() == 2
                && parts.get(0).getKey().equals("_id")
                && new Document("$sum", 1).equals(parts.get(1).getValue());
        if (!plain) return null;
        Object by = parts.get(0).getValue();
        String as = parts.get(1).getKey();
        if (by == null || by instanceof Number) return total(by, as, collection.count(filter, 0, 0));
        if (!(by instanceof String field) || !field.startsWith("$") || field.startsWith("$$")) return null;
        List<Document> groups = new Counts(collection).by(field.substring(1), filter, as);
        return groups == null ? null : groups.iterator();
    }

    private static Iterator<Document> total(@Nullable Object id, String as, int count) {
        if (count == 0) return Collections.emptyIterator();
        return List.of(new Document("_id", id).append(as, count)).iterator();
    }

    private Iterator<Document> behind(Iterator<Document> input, List<Document> stages) {
        Aggregation rest = Aggregation.fromPipeline(stages, databases, database, collection, oplog);
        rest.validate(new Document("cursor", new Document()));
        return rest.runStagesAsStream(Search.stream(input)).iterator();
    }
}
