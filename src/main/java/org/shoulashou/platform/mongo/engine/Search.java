package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.file.Bson;

/** What find, update, delete and aggregate come down to. With {@code fields} only these of the top level. */
record Search(
        StoredCollection collection,
        Document query,
        @Nullable Document order,
        int skip,
        int limit,
        @Nullable Set<String> fields) {

    Iterator<Document> documents() {
        Plan plan = collection.plan(query, order, wanted());
        boolean inOrder = isNatural(order) ? !isNaturalDescending() : plan != null && plan.sorted();
        Iterator<Document> found;
        if (inOrder && !Thread.holdsLock(collection)) {
            found = stream(new Scan(collection, query, plan, fields))
                    .map(Scan.Row::document)
                    .iterator();
        } else { // who changes documents must know all of them before: a changed one may come by again
            found = fetched(rows(plan, inOrder));
        }
        for (int i = 0; i < skip && found.hasNext(); i++) found.next();
        return limit == 0 ? found : stream(found).limit(limit).iterator();
    }

    private int wanted() {
        return limit == 0 ? 0 : skip + limit;
    }

    private Iterator<Long> rows(@Nullable Plan plan, boolean inOrder) {
        if (!inOrder && order != null && !isNatural(order)) {
            return new Order(order).rows(new Scan(collection, query, plan, Fields.ofOrder(order)), wanted());
        }
        Stream<Long> found = stream(new Scan(collection, query, plan, Set.of())).map(Scan.Row::row);
        List<Long> rows = new ArrayList<>((inOrder && wanted() > 0 ? found.limit(wanted()) : found).toList());
        if (!inOrder) Collections.reverse(rows);
        return rows.iterator();
    }

    private Iterator<Document> fetched(Iterator<Long> rows) {
        return stream(rows)
                .map(collection.documents::get)
                .filter(Objects::nonNull) // removed meanwhile
                .map(bytes -> Bson.decode(bytes, fields))
                .iterator();
    }

    static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    static boolean isNatural(@Nullable Document order) {
        return order == null || order.isEmpty() || order.containsKey("$natural");
    }

    private boolean isNaturalDescending() {
        return order != null && order.get("$natural") instanceof Number direction && direction.intValue() < 0;
    }
}
