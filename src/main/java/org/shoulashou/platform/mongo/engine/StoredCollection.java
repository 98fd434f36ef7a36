package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.file.Bson;
import org.shoulashou.platform.mongo.engine.file.StoreFile;

/**
 * A collection in the file: rows of BSON, and the indexes on them. One command at a time writes (its monitor);
 * readers run beside it and are kept out only for the moment in which one document and its index entries change.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

    final MVMap<Long, byte[]> documents;
    private final StoreFile file;
    private final ReadWriteLock change = new ReentrantReadWriteLock();
    private volatile List<StoredIndex> indexes = List.of();
    private long lastRow; // guarded by this, as is the next
    private boolean updatesOne;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreFile file,
            MVMap<Long, byte[]> documents) {
        super(database, name, options, cursors);
        this.file = file;
        this.documents = documents;
        this.lastRow = documents.isEmpty() ? 0 : documents.lastKey();
    }

    // reading

    /** Runs a short reading while no document of this collection changes. */
    <T> T reading(Supplier<T> reading) {
        change.readLock().lock();
        try (StoreFile.Pin pinned = file.pin()) {
            return reading.get();
        } finally {
            change.readLock().unlock();
        }
    }

    List<StoredIndex> indexes() {
        return indexes;
    }

    @Nullable
    Plan plan(Document query, @Nullable Document order, int wanted) {
        return Planner.choose(indexes, query, Search.isNatural(order) ? null : order, wanted, documents.sizeAsLong());
    }

    Iterator<Document> find(
            Document query, @Nullable Document order, int skip, int limit, @Nullable Set<String> fields) {
        return new Search(this, query, order, skip, limit, fields).documents();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document projection) {
        int most = updatesOne && Thread.holdsLock(this) ? 1 : Math.max(0, limit);
        Iterator<Document> found = find(query, order, skip, most, Fields.ofProjection(projection));
        if (projection != null && !projection.isEmpty()) {
            found = Search.stream(found)
                    .map(document -> projected(document, projection))
                    .iterator();
        }
        Iterator<Document> result = found;
        if (batch <= 0) return new QueryResult(() -> result); // asked from inside
        BatchCursor.First first = BatchCursor.open(result, batch, cursorRegistry);
        return new QueryResult(first.documents(), first.cursorId());
    }

    /**
     * The server's projection is not public; this is the way to it. Before it leaves fields out it copies the whole
     * document, though what was read here is nobody else's.
     */
    private Document projected(Document document, Document projection) {
        if (Fields.areLeftOut(projection)) {
            projection.keySet().forEach(document::remove);
            return document;
        }
        return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, projection)
                .collectDocuments()
                .get(0);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document projection) {
        return queryDocuments(query, order, skip, limit, batch, projection);
    }

    @Override
    public Iterable<Document> queryAll() {
        return () -> find(new Document(), null, 0, 0, null);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) return super.count(query, skip, limit);
        long rest = Math.max(0, new Counts(this).of(query) - Math.max(skip, 0));
        return (int) (limit > 0 ? Math.min(limit, rest) : rest);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query); // the inherited one is not for many threads
    }

    @Nullable
    Long rowOf(Document document) {
        for (StoredIndex index : indexes) {
            if (index.isOfId()) return index.getPosition(document);
        }
        return findDocumentPosition(document);
    }

    // writing

    private void changing(Runnable oneDocument) {
        change.writeLock().lock();
        try {
            oneDocument.run();
        } finally {
            change.writeLock().unlock();
        }
    }

    @Override
    public synchronized void addDocument(Document document) {
        changing(() -> super.addDocument(document));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        documents.put(++lastRow, Bson.encode(document));
        return lastRow;
    }

    @Override
    protected void handleUpdate(Long row, Document before, Document after) {
        changing(() -> {
            indexes.forEach(index -> index.move(before, after, row));
            documents.put(row, Bson.encode(after));
        });
    }

    @Override
    public synchronized void removeDocument(Document document) {
        Long row = rowOf(document);
        if (row == null) return;
        changing(() -> {
            indexes.forEach(index -> index.remove(document, row));
            removeDocument(row);
        });
    }

    @Override
    protected void removeDocument(Long row) {
        if (documents.remove(row) == null) throw new NoSuchElementException("no row " + row);
    }

    @Override
    public synchronized void addDocuments(Stream<Document> added) {
        super.addDocuments(added);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
        return super.insertDocuments(inserted, ordered);
    }

    @Override
    public synchronized int deleteDocuments(Document query, int limit, Oplog oplog) {
        return super.deleteDocuments(query, limit, oplog);
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        return super.findAndModify(command);
    }

    @Override
    public synchronized Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updatesOne = !multi;
        try {
            return super.updateDocuments(query, update, filters, multi, upsert, oplog);
        } finally {
            updatesOne = false;
        }
    }

    @Override
    public synchronized void addIndex(Index<Long> index) {
        boolean known = indexes.stream().anyMatch(old -> old.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (RuntimeException refused) {
            if (!known) ((StoredIndex) index).entries.clear(); // half an index must not be found by the next attempt
            throw refused;
        }
        indexes = getIndexes().stream().map(StoredIndex.class::cast).toList();
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        indexes = getIndexes().stream().map(StoredIndex.class::cast).toList();
    }

    // what the server asks a collection besides

    @Override
    protected @Nullable Document getDocument(Long row) {
        byte[] bytes = documents.get(row);
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return Search.stream(new Scan(this, new Document(), null, null))
                .map(row -> new DocumentWithPosition<>(row.document(), row.row()));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }
}
