package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.file.StoreFile;

/**
 * An index in the file: one entry per key of a document, made of the key and the document's row. Writers hold the
 * collection; {@link StoredCollection} alone adds, moves and removes entries, so that they change with the document.
 */
final class StoredIndex extends Index<Long> {

    final MVMap<byte[], Boolean> entries;
    final List<String> fields;
    final boolean[] ascending;
    final boolean unique;
    final boolean sparse;
    final @Nullable Document partialFilter;
    private final @Nullable Object expireAfterSeconds;
    private final MVMap<String, String> notes;
    private final String arraysNote;
    private volatile int arrays;

    StoredIndex(StoreFile file, String mapName, String name, List<IndexKey> keys, boolean unique, Document options) {
        super(name, keys, Utils.isTrue(options.get("sparse")));
        this.entries = file.entries(mapName);
        this.notes = file.notes();
        this.arraysNote = arraysNote(mapName);
        this.arrays = Integer.parseInt(notes.getOrDefault(arraysNote, "0"));
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) ascending[i] = keys.get(i).isAscending();
        this.unique = unique;
        this.sparse = isSparse();
        this.partialFilter = (Document) options.get("partialFilterExpression");
        this.expireAfterSeconds = options.get("expireAfterSeconds");
    }

    static String arraysNote(String mapName) {
        return mapName + "#arrays";
    }

    /** Whether any document ever gave it more than one key: then it does not count documents. */
    boolean holdsArrays() {
        return arrays != 0;
    }

    /** Whether any document ever had an array in this field: then the entries do not stand in its order. */
    boolean holdsArrays(int field) {
        return (arrays & 1 << field) != 0;
    }

    /** The same of this field and all behind it. */
    boolean holdsArraysFrom(int field) {
        return arrays >>> field != 0;
    }

    boolean isOfId() {
        return fields.equals(List.of("_id"));
    }

    private boolean covers(Document document) {
        if (partialFilter != null && !new DefaultQueryMatcher().matches(document, partialFilter)) return false;
        return !sparse || fields.stream().anyMatch(field -> !(value(document, field) instanceof Missing));
    }

    private static @Nullable Object value(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    /** The document's keys, without its row; refuses arrays in more than one field. */
    private Collection<byte[]> keysOf(Document document) {
        if (!covers(document)) return List.of();
        Object[] values = fields.stream().map(field -> value(document, field)).toArray();
        if (Arrays.stream(values).noneMatch(Collection.class::isInstance)) return List.of(key(values));
        noteArrays(values);
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        for (KeyValue tuple : getKeyValues(document)) {
            Object[] parts = new Object[fields.size()];
            Arrays.setAll(parts, tuple::get);
            keys.add(key(parts));
        }
        if (keys.isEmpty()) keys.add(key(emptyArraysAsNull(values)));
        return keys;
    }

    private byte[] key(@Nullable Object[] values) {
        SortKey key = new SortKey();
        for (int i = 0; i < values.length; i++) key.value(values[i], ascending[i]);
        return key.toBytes();
    }

    private static @Nullable Object[] emptyArraysAsNull(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Collection ? Missing.getInstance() : value)
                .toArray();
    }

    private void noteArrays(@Nullable Object[] values) {
        int noted = arrays;
        for (int i = 0; i < values.length; i++) if (values[i] instanceof Collection) noted |= 1 << i;
        if (noted == arrays) return;
        arrays = noted;
        notes.put(arraysNote, Integer.toString(noted));
    }

    private @Nullable Long holderOf(byte[] key) {
        byte[] entry = entries.ceilingKey(key);
        boolean same = entry != null
                && entry.length == key.length + Long.BYTES
                && Arrays.equals(entry, 0, key.length, key, 0, key.length);
        return same ? Long.valueOf(SortKey.rowOf(entry)) : null;
    }

    private void refuseTaken(
            Collection<byte[]> keys, @Nullable Long own, Document document, MongoCollection<Long> collection) {
        if (!unique) return;
        for (byte[] key : keys) {
            Long holder = holderOf(key);
            if (holder != null && !holder.equals(own)) {
                KeyValue shown = getKeyValues(document).iterator().next();
                throw new DuplicateKeyError(this, collection, getKeys(), shown);
            }
        }
    }

    /** Only the index of ids says where a document lies; a secondary one need not hold it. */
    @Override
    public @Nullable Long getPosition(Document document) {
        return isOfId() ? holderOf(SortKey.of(document.get("_id"), ascending[0])) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        refuseTaken(keysOf(document), null, document, collection);
    }

    @Override
    public void add(Document document, Long row, MongoCollection<Long> collection) {
        Collection<byte[]> keys = keysOf(document);
        refuseTaken(keys, row, document, collection); // while an index is built, two old documents may clash
        for (byte[] key : keys) put(key, row);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (isOfId()) return;
        Collection<byte[]> keys = keysOf(after); // also where nothing is unique: it refuses what cannot be indexed
        if (unique && keys.stream().anyMatch(key -> holderOf(key) != null)) {
            refuseTaken(keys, ((StoredCollection) collection).rowOf(before), after, collection);
        }
    }

    /** Nothing yet: the entries move together with the document, see {@link #move}. */
    @Override
    public void updateInPlace(Document before, Document after, Long row, MongoCollection<Long> collection) {}

    void move(Document before, Document after, long row) {
        TreeSet<byte[]> old = new TreeSet<>(Arrays::compareUnsigned);
        TreeSet<byte[]> now = new TreeSet<>(Arrays::compareUnsigned);
        old.addAll(keysOf(before));
        now.addAll(keysOf(after));
        old.stream().filter(key -> !now.contains(key)).forEach(key -> entries.remove(entry(key, row)));
        now.stream().filter(key -> !old.contains(key)).forEach(key -> put(key, row));
    }

    void remove(Document document, long row) {
        for (byte[] key : keysOf(document)) entries.remove(entry(key, row));
    }

    private void put(byte[] key, long row) {
        entries.put(entry(key, row), Boolean.TRUE);
    }

    private static byte[] entry(byte[] key, long row) {
        return new SortKey().raw(key).row(row).toBytes();
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("The collection removes entries by row");
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // StoredCollection plans its queries itself
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection plans its queries itself");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> index) {
        return index instanceof StoredIndex other
                && unique == other.unique
                && sparse == other.sparse
                && fields.equals(other.fields)
                && Arrays.equals(ascending, other.ascending)
                && Objects.equals(partialFilter, other.partialFilter)
                && Objects.equals(expireAfterSeconds, other.expireAfterSeconds);
    }
}
