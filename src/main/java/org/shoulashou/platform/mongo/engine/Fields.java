package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of the top level a query or a pipeline looks at, so that the rest need not be decoded. */
final class Fields {

    private static final String ID = "_id";

    private Fields() {}

    /** Null if it cannot be told: then the whole document is needed. */
    static @Nullable Set<String> ofQuery(Document query) {
        Set<String> fields = new HashSet<>();
        return query(query, fields) ? fields : null;
    }

    /** What a projection needs of its input; null if it leaves fields out, or if it cannot be told. */
    static @Nullable Set<String> ofProjection(@Nullable Document projection) {
        if (projection == null || projection.isEmpty() || !isPlain(projection)) return null;
        Set<String> fields = new HashSet<>(Set.of(ID));
        for (Map.Entry<String, Object> part : projection.entrySet()) {
            if (isYes(part.getValue())) {
                fields.add(top(part.getKey()));
            } else if (!part.getKey().equals(ID) || projection.size() == 1) {
                return null;
            }
        }
        return fields;
    }

    /** Whether a projection does nothing but leave out fields of the top level. */
    static boolean areLeftOut(Document projection) {
        return isPlain(projection)
                && projection.entrySet().stream()
                        .noneMatch(
                                part -> isYes(part.getValue()) || part.getKey().contains("."));
    }

    private static boolean isPlain(Document projection) {
        return projection.entrySet().stream()
                .allMatch(part -> !part.getKey().contains("$")
                        && (part.getValue() instanceof Number || part.getValue() instanceof Boolean));
    }

    private static boolean isYes(Object asked) {
        return asked instanceof Number number ? number.doubleValue() != 0 : Boolean.TRUE.equals(asked);
    }

    static Set<String> ofOrder(Document order) {
        Set<String> fields = new HashSet<>();
        sort(order, fields);
        return fields;
    }

    /** What a pipeline needs of its input; null if it needs all or if it cannot be told. */
    static @Nullable Set<String> ofPipeline(List<Document> pipeline) {
        Set<String> fields = new HashSet<>();
        for (Document stage : pipeline) {
            String operator = stage.keySet().iterator().next();
            if (!stage(operator, stage.get(operator), fields)) return null;
            if (operator.equals("$group")) return fields; // what comes behind sees only groups
        }
        return null;
    }

    private static boolean stage(String operator, @Nullable Object asked, Set<String> fields) {
        return switch (operator) {
            case "$match" -> asked instanceof Document query && query(query, fields);
            case "$sort" -> asked instanceof Document order && sort(order, fields);
            case "$unwind", "$addFields", "$group" -> expression(asked, fields);
            default -> false;
        };
    }

    private static boolean query(Document query, Set<String> fields) {
        for (Map.Entry<String, Object> part : query.entrySet()) {
            String field = part.getKey();
            if (Set.of("$and", "$or", "$nor").contains(field)) {
                for (Object inner : (Collection<?>) part.getValue()) {
                    if (!query((Document) inner, fields)) return false;
                }
            } else if (!field.startsWith("$")) {
                fields.add(top(field));
            } else if (!field.equals("$comment")) {
                return false;
            }
        }
        return true;
    }

    private static boolean sort(Document order, Set<String> fields) {
        order.keySet().forEach(field -> fields.add(top(field)));
        return true;
    }

    private static boolean expression(@Nullable Object expression, Set<String> fields) {
        if (expression instanceof String text && text.startsWith("$$")) return false;
        if (expression instanceof String text && text.startsWith("$")) fields.add(top(text.substring(1)));
        if (expression instanceof Document document) return all(document.values(), fields);
        return !(expression instanceof Collection<?> list) || all(list, fields);
    }

    private static boolean all(Collection<?> expressions, Set<String> fields) {
        return expressions.stream().allMatch(expression -> expression(expression, fields));
    }

    private static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
