package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.Condition.Asked;
import org.shoulashou.platform.mongo.engine.Plan.Range;

/**
 * Chooses the index for a query: equal values on its first fields, then one range, then the order asked for. What an
 * index cannot answer is checked on each document afterwards, so a plan may promise too much but never too little.
 */
final class Planner {

    private static final int MAX_RANGES = 2000;
    private static final int SAMPLED_RANGES = 20;

    private final StoredIndex index;
    private final Document query;
    private final Asked asked;
    private List<byte[]> prefixes = List.of(new byte[0]);
    private @Nullable List<Range> ranges;
    private int usedFields;
    private int equalFields;
    private int answered;

    private Planner(StoredIndex index, Document query, Asked asked) {
        this.index = index;
        this.query = query;
        this.asked = asked;
    }

    /** The cheapest plan, or null when reading all documents is cheaper. */
    static @Nullable Plan choose(
            List<StoredIndex> indexes, Document query, @Nullable Document order, int wanted, long documents) {
        boolean sortAsked = order != null && !order.isEmpty();
        if (!sortAsked && query.isEmpty()) return null;
        Asked asked = Asked.by(query);
        Plan best = null;
        double bestCost = sortAsked ? documents * 2.0 : documents;
        for (StoredIndex index : indexes) {
            Plan plan = new Planner(index, query, asked).plan(order);
            if (plan != null && plan.cost(sortAsked, wanted) < bestCost) {
                best = plan;
                bestCost = plan.cost(sortAsked, wanted);
            }
        }
        return best;
    }

    /** The beginning of all entries of the query, if it asks for nothing but equal values on the fields before this one. */
    static byte @Nullable [] equalUpTo(StoredIndex index, Document query, String field) {
        if (index.holdsArrays() || index.sparse || index.partialFilter != null) return null;
        Asked asked = Asked.by(query);
        int at = index.fields.indexOf(field);
        if (at < 0 || !asked.complete() || asked.count() != at) return null;
        SortKey key = new SortKey();
        for (int i = 0; i < at; i++) {
            List<Condition> conditions = asked.of(index.fields.get(i));
            if (conditions.size() != 1 || !conditions.get(0).operator().equals(Condition.EQUALS)) return null;
            key.value(conditions.get(0).value(), index.ascending[i]);
        }
        return key.toBytes();
    }

    private @Nullable Plan plan(@Nullable Document order) {
        if (!holdsAllAskedFor()) return null;
        while (ranges == null && usedFields < index.fields.size() && narrow()) usedFields++;
        int direction = directionOf(order);
        if (usedFields == 0 && direction == 0) return null;
        List<Range> chosen =
                ranges != null ? ranges : prefixes.stream().map(Range::of).toList();
        boolean exact = asked.complete() && answered == asked.count() && !index.holdsArrays();
        return new Plan(index, chosen, direction != 0, direction < 0, exact, estimate(chosen));
    }

    /** A partial or sparse index serves only queries that ask for nothing outside of it. */
    private boolean holdsAllAskedFor() {
        if (index.partialFilter != null) {
            for (Map.Entry<String, Object> part : index.partialFilter.entrySet()) {
                if (!part.getValue().equals(query.get(part.getKey()))) return false;
            }
        }
        return !index.sparse
                || index.fields.stream()
                        .anyMatch(field -> asked.of(field).stream().anyMatch(Condition::excludesNull));
    }

    /** Narrows by the next field of the index; false when the query does not ask for it. */
    private boolean narrow() {
        List<Condition> conditions = asked.of(index.fields.get(usedFields));
        if (conditions.isEmpty()) return false;
        Optional<Condition> equal = only(conditions, Condition.EQUALS);
        if (equal.isPresent()) {
            prefixes = extended(List.of(SortKey.of(equal.get().value(), index.ascending[usedFields])));
            if (prefixes.size() == 1) equalFields = usedFields + 1;
            answered++;
            return true;
        }
        Optional<Condition> in = only(conditions, Condition.IN);
        return in.isPresent() ? narrowTo(in.get()) : narrowBetween(conditions);
    }

    private static Optional<Condition> only(List<Condition> conditions, String operator) {
        return conditions.stream()
                .filter(condition -> condition.operator().equals(operator))
                .findFirst();
    }

    private boolean narrowTo(Condition in) {
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        in.values().forEach(value -> keys.add(SortKey.of(value, index.ascending[usedFields])));
        if ((long) prefixes.size() * keys.size() > MAX_RANGES) return false;
        prefixes = extended(List.copyOf(keys));
        if (prefixes.size() == 1) equalFields = usedFields + 1;
        answered++;
        return true;
    }

    private List<byte[]> extended(List<byte[]> keys) {
        List<byte[]> longer = new ArrayList<>(prefixes.size() * keys.size());
        for (byte[] prefix : prefixes) {
            for (byte[] key : keys) longer.add(joined(prefix, key));
        }
        return longer;
    }

    private boolean narrowBetween(List<Condition> conditions) {
        // with arrays, one element may answer one bound and another element the other
        List<Condition> used = index.holdsArrays() ? conditions.subList(0, 1) : conditions;
        Bounds bounds = Bounds.of(used);
        if (bounds == null) return false;
        boolean ascending = index.ascending[usedFields];
        ranges =
                prefixes.stream().map(prefix -> bounds.after(prefix, ascending)).toList();
        answered += used.size();
        return true;
    }

    /** 1 if the entries come in this order, -1 if they come in the opposite one, 0 if in neither. */
    private int directionOf(@Nullable Document order) {
        // an array under one equal value gives each document one entry there, and all of them in the order of the rest
        boolean oneRun = prefixes.size() == 1
                && !index.holdsArraysFrom(equalFields)
                && !index.sparse
                && index.partialFilter == null;
        if (order == null || order.isEmpty() || !oneRun) return 0;
        int at = 0;
        int direction = 0;
        for (Map.Entry<String, Object> by : order.entrySet()) {
            if (!(by.getValue() instanceof Number upOrDown)) return 0;
            while (at < equalFields && !index.fields.get(at).equals(by.getKey())) at++; // equal values need no order
            if (at >= index.fields.size() || !index.fields.get(at).equals(by.getKey())) return 0;
            if (index.holdsArrays(at)) return 0; // documents are ordered by their least element, not by the equal one
            if (at >= equalFields) {
                int same = upOrDown.intValue() > 0 == index.ascending[at] ? 1 : -1;
                if (direction == -same) return 0;
                direction = same;
            }
            at++;
        }
        return direction == 0 ? 1 : direction;
    }

    private long estimate(List<Range> chosen) {
        long sampled = chosen.stream()
                .limit(SAMPLED_RANGES)
                .mapToLong(range -> range.entriesIn(index))
                .sum();
        return chosen.size() <= SAMPLED_RANGES ? sampled : sampled * chosen.size() / SAMPLED_RANGES;
    }

    private static byte[] joined(byte[] start, byte[] end) {
        return new SortKey().raw(start).raw(end).toBytes();
    }

    /** From {@code low} on and before {@code high}, as ascending keys of one type of value. */
    private record Bounds(byte[] low, byte[] high) {

        /** Null if the conditions compare with values of more than one type. */
        static @Nullable Bounds of(List<Condition> conditions) {
            int type = typeOf(conditions.get(0));
            byte[] low = {(byte) type};
            byte[] high = {(byte) (type + 1)};
            for (Condition condition : conditions) {
                if (typeOf(condition) != type) return null;
                Range range = rangeOf(condition);
                if (range.from().length > 0 && Arrays.compareUnsigned(range.from(), low) > 0) low = range.from();
                if (range.to() != null && Arrays.compareUnsigned(range.to(), high) < 0) high = range.to();
            }
            return new Bounds(low, high);
        }

        private static int typeOf(Condition condition) {
            return SortKey.typeOf(condition.value());
        }

        private static Range rangeOf(Condition condition) {
            if (condition.operator().equals(Condition.STARTS)) {
                return Range.of(SortKey.stringStart(String.valueOf(condition.value())));
            }
            byte[] key = SortKey.of(condition.value(), true);
            byte[] behind = SortKey.after(key);
            return switch (condition.operator()) {
                case "$gt" -> new Range(behind == null ? key : behind, null);
                case "$gte" -> new Range(key, null);
                case "$lt" -> new Range(new byte[0], key);
                default -> new Range(new byte[0], behind);
            };
        }

        Range after(byte[] prefix, boolean ascending) {
            if (ascending) return new Range(joined(prefix, low), joined(prefix, high));
            // inverted, the bounds change places, and both stand for everything that begins with them
            byte[] from = SortKey.after(SortKey.inverted(high));
            byte[] to = SortKey.after(SortKey.inverted(low));
            return new Range(from == null ? prefix : joined(prefix, from), to == null ? null : joined(prefix, to));
        }
    }
}
