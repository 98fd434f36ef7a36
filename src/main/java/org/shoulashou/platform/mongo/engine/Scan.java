package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.Plan.Range;
import org.shoulashou.platform.mongo.engine.file.Bson;

/**
 * The documents of a query, one after another, along a plan or else all of them. They are read in batches, each while
 * no document of the collection changes; between batches only the last key is kept, so that a cursor which a client
 * leaves open costs nothing.
 */
final class Scan implements Iterator<Scan.Row> {

    private static final int FIRST_BATCH = 8;
    private static final int LARGEST_BATCH = 256;

    record Row(long row, Document document) {}

    private record Stored(long row, byte[] bytes) {}

    private final StoredCollection collection;
    private final @Nullable Document query;
    private final @Nullable Plan plan;
    private final @Nullable Set<String> resultFields;
    private final @Nullable Set<String> queryFields;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final Iterator<Range> ranges;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Stored> read = new ArrayDeque<>();
    private @Nullable Range range;
    private byte @Nullable [] lastEntry;
    private @Nullable Long lastRow;
    private boolean exhausted;
    private int batch = FIRST_BATCH;
    private long examined;
    private @Nullable Row next;

    /** With {@code fields} the documents hold only these of their top level. */
    Scan(StoredCollection collection, Document query, @Nullable Plan plan, @Nullable Set<String> fields) {
        this.collection = collection;
        this.query = query.isEmpty() ? null : query;
        this.plan = plan;
        this.resultFields = fields;
        this.queryFields = Fields.ofQuery(query);
        List<Range> inOrder = plan == null ? List.of() : new ArrayList<>(plan.ranges());
        if (plan != null && plan.reverse()) Collections.reverse(inOrder);
        this.ranges = inOrder.iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!read.isEmpty() || !exhausted)) {
            if (read.isEmpty()) {
                collection.reading(this::readBatch);
            } else {
                next = matching(read.remove());
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        Row row = next;
        next = null;
        return row;
    }

    /** How many documents it has read so far. */
    long examined() {
        return examined;
    }

    private @Nullable Row matching(Stored stored) {
        boolean answered = plan != null && plan.exact(); // each look again costs as much as the list of a $in is long
        if (query != null && !answered) {
            Document looked = Bson.decode(stored.bytes(), plan == null ? queryFields : null);
            if (!matcher.matches(looked, query)) return null;
            if (plan != null) return new Row(stored.row(), looked);
        }
        return new Row(stored.row(), Bson.decode(stored.bytes(), resultFields));
    }

    private int readBatch() {
        if (plan == null) {
            readRows();
        } else {
            while (read.size() < batch && !exhausted) readEntries(plan);
        }
        batch = Math.min(LARGEST_BATCH, batch * 4);
        examined += read.size();
        return read.size();
    }

    private void readRows() {
        Cursor<Long, byte[]> cursor = collection.documents.cursor(lastRow == null ? null : lastRow + 1);
        while (read.size() < batch && cursor.hasNext()) {
            long row = cursor.next();
            read.add(new Stored(row, cursor.getValue()));
            lastRow = row;
        }
        exhausted = !cursor.hasNext();
    }

    private void readEntries(Plan along) {
        if (range == null) {
            lastEntry = null;
            range = ranges.hasNext() ? ranges.next() : null;
            exhausted = range == null;
        }
        if (range == null) return;
        Cursor<byte[], Boolean> cursor = cursorIn(along, range);
        while (cursor.hasNext()) {
            if (read.size() >= batch) return;
            readEntry(along, cursor.next());
        }
        range = null;
    }

    private Cursor<byte[], Boolean> cursorIn(Plan along, Range within) {
        byte[] from = within.from().length == 0 ? null : within.from();
        if (along.reverse()) {
            return along.index().entries.cursor(lastEntry == null ? within.to() : lastEntry, from, true);
        }
        // the key right behind the last one is that key and one byte more
        byte[] behind = lastEntry == null ? from : Arrays.copyOf(lastEntry, lastEntry.length + 1);
        return along.index().entries.cursor(behind, within.to(), false);
    }

    private void readEntry(Plan along, byte[] entry) {
        if (Arrays.equals(entry, lastEntry)) return; // backwards, the next batch starts with it again
        lastEntry = entry;
        long row = SortKey.rowOf(entry);
        if (along.index().holdsArrays() && !seen.add(row)) return;
        byte[] bytes = collection.documents.get(row);
        if (bytes != null) read.add(new Stored(row, bytes));
    }
}
