package org.shoulashou.platform.mongo.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to the documents of a query through an index.
 *
 * @param sorted its entries come in the order that was asked for, read backwards if {@code reverse}
 * @param exact its entries are the result itself, one per document
 * @param entries how many there are, about
 */
record Plan(StoredIndex index, List<Range> ranges, boolean sorted, boolean reverse, boolean exact, long entries) {

    /** Index keys from {@code from} on and before {@code to}; without {@code to} up to the end. */
    record Range(byte[] from, byte @Nullable [] to) {

        static Range of(byte[] prefix) {
            return new Range(prefix, prefix.length == 0 ? null : SortKey.after(prefix));
        }

        long entriesIn(StoredIndex index) {
            return Math.max(0, position(index, to) - (from.length == 0 ? 0 : position(index, from)));
        }

        private static long position(StoredIndex index, byte @Nullable [] key) {
            if (key == null) return index.entries.sizeAsLong();
            long at = index.entries.getKeyIndex(key);
            return at >= 0 ? at : -at - 1;
        }
    }

    /** What it costs compared with one step of a scan over all documents. */
    double cost(boolean sortAsked, int wanted) {
        double all = entries * 1.5 + 1; // fetching by row costs more than a step of a scan
        if (sortAsked && !sorted) return all * 2;
        if (wanted == 0 || !exact && !sortAsked) return all;
        return exact ? Math.min(all, wanted * 1.5) : Math.min(all, Math.max(wanted * 3.0, all * 0.5));
    }

    @Override
    public String toString() {
        return index.getName() + " ranges=" + ranges.size() + " entries=" + entries + (sorted ? " sorted" : "")
                + (reverse ? " reverse" : "") + (exact ? " exact" : "");
    }
}
