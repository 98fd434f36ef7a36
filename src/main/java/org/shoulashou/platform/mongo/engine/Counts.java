package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.Plan.Range;

/** Counts from the positions in an index where it can, without reading what it counts. */
final class Counts {

    private final StoredCollection collection;

    Counts(StoredCollection collection) {
        this.collection = collection;
    }

    long of(Document query) {
        Plan plan = collection.plan(query, null, 0);
        if (plan != null && plan.exact()) {
            return collection.reading(() -> entriesOf(plan));
        }
        long counted = 0;
        for (Scan scan = new Scan(collection, query, plan, Set.of()); scan.hasNext(); scan.next()) counted++;
        return counted;
    }

    private static long entriesOf(Plan plan) {
        return plan.ranges().stream()
                .mapToLong(range -> range.entriesIn(plan.index()))
                .sum();
    }

    /** How many documents of the query have each value of a field; null if no index tells. */
    @Nullable
    List<Document> by(String field, Document query, String as) {
        for (StoredIndex index : collection.indexes()) {
            byte[] prefix = Planner.equalUpTo(index, query, field);
            if (prefix == null) continue;
            return collection.reading(() -> groups(index, prefix, field, as)).orElse(null);
        }
        return null;
    }

    /** Jumps from the first entry of one value to the first entry of the next. */
    private Optional<List<Document>> groups(StoredIndex index, byte[] prefix, String field, String as) {
        boolean ascending = index.ascending[index.fields.indexOf(field)];
        List<Document> groups = new ArrayList<>();
        Range rest = Range.of(prefix);
        for (byte[] entry = first(index, rest); entry != null; entry = first(index, rest)) {
            Document document = collection.getDocument(SortKey.rowOf(entry));
            if (document == null) return Optional.empty();
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            byte[] group = new SortKey().raw(prefix).value(value, ascending).toBytes();
            Range entries = Range.of(group);
            if (entries.to() == null) return Optional.empty();
            groups.add(new Document("_id", value instanceof Missing ? null : value)
                    .append(as, (int) entries.entriesIn(index)));
            rest = new Range(entries.to(), rest.to());
        }
        return Optional.of(groups);
    }

    private static byte @Nullable [] first(StoredIndex index, Range range) {
        if (index.entries.isEmpty()) return null;
        byte[] entry = range.from().length == 0 ? index.entries.firstKey() : index.entries.ceilingKey(range.from());
        boolean inside = entry != null && (range.to() == null || Arrays.compareUnsigned(entry, range.to()) < 0);
        return inside ? entry : null;
    }
}
