package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts what no index brings in order; in memory are only sort keys and rows, and with a limit only the best of them. */
final class Order {

    private record Place(byte[] key, long row) {}

    private static final Comparator<Place> BY_KEY =
            Comparator.comparing(Place::key, Arrays::compareUnsigned).thenComparing(Place::row);

    private final Document by;

    Order(Document by) {
        this.by = by;
    }

    /** The rows in order; at most {@code wanted} unless that is 0. */
    Iterator<Long> rows(Scan scan, int wanted) {
        Collection<Place> places = wanted == 0 ? new ArrayList<>() : new PriorityQueue<>(BY_KEY.reversed());
        while (scan.hasNext()) {
            Scan.Row row = scan.next();
            places.add(new Place(keyOf(row.document()), row.row()));
            if (wanted > 0 && places.size() > wanted) ((PriorityQueue<Place>) places).remove();
        }
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(BY_KEY);
        return sorted.stream().map(Place::row).iterator();
    }

    private byte[] keyOf(Document document) {
        SortKey key = new SortKey();
        for (Map.Entry<String, Object> field : by.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            key.raw(value instanceof Collection<?> array ? least(array, ascending) : SortKey.of(value, ascending));
        }
        return key.toBytes();
    }

    /** An array stands where the element stands that comes first. */
    private static byte[] least(Collection<?> array, boolean ascending) {
        byte @Nullable [] least = array.stream()
                .map(element -> SortKey.of(element, ascending))
                .min(Arrays::compareUnsigned)
                .orElse(null);
        return least == null ? SortKey.of(null, ascending) : least;
    }
}
