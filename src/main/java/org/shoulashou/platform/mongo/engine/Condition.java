package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a query asks of one field and that an index can answer. */
record Condition(String operator, @Nullable Object value) {

    static final String EQUALS = "$eq";
    static final String IN = "$in";
    /** A string that starts so; from a regular expression with a fixed beginning. */
    static final String STARTS = "starts";

    private static final String WILDCARDS = "*?{";

    boolean excludesNull() {
        return switch (operator) {
            case EQUALS -> !Missing.isNullOrMissing(value);
            case IN -> values().stream().noneMatch(Missing::isNullOrMissing);
            default -> true;
        };
    }

    Collection<?> values() {
        return value instanceof Collection<?> values ? values : List.of();
    }

    /**
     * What a query asks by field, as far as an index can help.
     *
     * @param complete whether that is all that it asks
     */
    record Asked(Map<String, List<Condition>> byField, boolean complete) {

        static Asked by(Document query) {
            Map<String, List<Condition>> found = new LinkedHashMap<>();
            boolean complete = collect(query, found);
            return new Asked(found, complete);
        }

        List<Condition> of(String field) {
            return byField.getOrDefault(field, List.of());
        }

        int count() {
            return byField.values().stream().mapToInt(List::size).sum();
        }
    }

    private static boolean collect(Document query, Map<String, List<Condition>> found) {
        boolean complete = true;
        for (Map.Entry<String, Object> part : query.entrySet()) {
            String field = part.getKey();
            Object asked = part.getValue();
            if (field.equals("$and")) {
                for (Object inner : (Collection<?>) asked) complete &= collect((Document) inner, found);
            } else if (field.startsWith("$")) {
                complete &= field.equals("$comment");
            } else if (BsonRegularExpression.isRegularExpression(asked)) {
                start(field, BsonRegularExpression.convertToRegularExpression(asked), found);
                complete = false;
            } else if (asked instanceof Document operators && isOperators(operators)) {
                for (Map.Entry<String, Object> one : operators.entrySet()) {
                    complete &= operator(field, one.getKey(), one.getValue(), found);
                }
            } else {
                complete &= operator(field, EQUALS, asked, found);
            }
        }
        return complete;
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    /** Notes the condition if an index can help with it; tells whether an index answers it exactly. */
    private static boolean operator(
            String field, String operator, @Nullable Object value, Map<String, List<Condition>> found) {
        boolean usable = switch (operator) {
            case EQUALS -> isPlain(value);
            case "$gt", "$gte", "$lt", "$lte" -> isPlain(value) && isRanged(value);
            case IN -> value instanceof Collection<?> values && values.stream().allMatch(Condition::isPlain);
            default -> false;
        };
        if (!usable) return false;
        add(field, new Condition(operator, value), found);
        if (value instanceof Collection<?> values) return values.stream().allMatch(Condition::isExact);
        return isExact(value);
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection)
                && !(value instanceof Map)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private static boolean isRanged(@Nullable Object value) {
        int type = SortKey.typeOf(value);
        return type != SortKey.NULL && type != SortKey.MIN && type != SortKey.MAX;
    }

    /** Null also asks for a missing field, and decimals are indexed by their nearest double. */
    private static boolean isExact(@Nullable Object value) {
        return !Missing.isNullOrMissing(value) && !(value instanceof Decimal128);
    }

    private static void start(String field, BsonRegularExpression regex, Map<String, List<Condition>> found) {
        String pattern = regex.getPattern();
        boolean hasOptions = regex.getOptions() != null && !regex.getOptions().isEmpty();
        if (!pattern.startsWith("^") || hasOptions) return;
        String fixed = fixedStart(pattern.substring(1));
        if (!fixed.isEmpty()) add(field, new Condition(STARTS, fixed), found);
    }

    private static String fixedStart(String pattern) {
        if (pattern.startsWith("\\Q") && pattern.indexOf("\\E") == pattern.length() - 2) {
            return pattern.substring(2, pattern.length() - 2); // Pattern.quote
        }
        if (pattern.indexOf('|') >= 0) return "";
        int end = 0;
        while (end < pattern.length() && isLiteral(pattern, end)) end++;
        return pattern.substring(0, end);
    }

    private static boolean isLiteral(String pattern, int at) {
        char c = pattern.charAt(at);
        boolean repeated = at + 1 < pattern.length() && WILDCARDS.indexOf(pattern.charAt(at + 1)) >= 0;
        return (Character.isLetterOrDigit(c) || " -_@".indexOf(c) >= 0) && !repeated;
    }

    private static void add(String field, Condition condition, Map<String, List<Condition>> found) {
        found.computeIfAbsent(field, unused -> new ArrayList<>(2)).add(condition);
    }
}
