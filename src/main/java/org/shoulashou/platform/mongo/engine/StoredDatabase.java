package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.file.StoreFile;

/** The collections of one database, and the commands that the server handles too simply. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private final StoreFile file;
    /** The index being created: the hooks for it are not told its options. Guarded by this. */
    private @Nullable Document described;

    StoredDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes(); // last, because it calls the hooks below
    }

    private String dataMap(String collection) {
        return StoreFile.DATA + databaseName + "." + collection;
    }

    private String indexMap(String collection, String index) {
        return StoreFile.INDEX + databaseName + "." + collection + "#" + index;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, file, file.documents(dataMap(name)));
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Document outer = described; // the first index of a collection creates the collection and with it another index
        described = description;
        try {
            super.addIndex(description);
        } finally {
            described = outer;
        }
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, false);
    }

    private StoredIndex index(String collection, String name, List<IndexKey> keys, boolean unique) {
        return new StoredIndex(file, indexMap(collection, name), name, keys, unique, descriptionOf(collection, name));
    }

    private Document descriptionOf(String collection, String index) {
        String namespace = getFullCollectionNamespace(collection);
        Document current = described;
        if (current != null && isOf(current, namespace, index)) return current;
        if (indexes.get() == null) return new Document();
        for (Document stored : indexes.get().queryAll()) {
            if (isOf(stored, namespace, index)) return stored;
        }
        return new Document();
    }

    private static boolean isOf(Document description, String namespace, String index) {
        return index.equals(description.get("name")) && namespace.equals(description.get("ns"));
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String index) {
        super.dropIndex(collection, index);
        String map = indexMap(collection.getCollectionName(), index);
        file.remove(map);
        file.notes().remove(StoredIndex.arraysNote(map));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.remove(dataMap(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw Unsupported.because("renaming of collections");
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command) {
            case "find" -> super.handleCommand(channel, command, inBatches(query), databases, oplog);
            case "aggregate" -> aggregate(query, databases, oplog);
            case "dropIndexes" -> dropIndexes(channel, query, databases, oplog);
            case "explain" -> Explanation.of(this, (Document) query.getOrDefault("explain", new Document()));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** Without a batch size the server would put the whole result into one reply. */
    private static Document inBatches(Document find) {
        if (number(find, "batchSize") == 0) find.put("batchSize", BatchCursor.DEFAULT_BATCH);
        if (Boolean.TRUE.equals(find.get("singleBatch"))) find.put("batchSize", Integer.MAX_VALUE);
        return find;
    }

    private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        if (!(query.get("aggregate") instanceof String name))
            throw Unsupported.because("aggregation without a collection");
        StoredCollection collection = collection(name);
        if (collection == null) return super.handleCommand(null, "aggregate", query, databases, oplog);
        int asked = query.get("cursor") instanceof Document cursor ? number(cursor, "batchSize") : 0;
        BatchCursor.First first = BatchCursor.open(
                new Pipeline(this, collection, databases, oplog).run(query.get("pipeline")),
                asked <= 0 ? BatchCursor.DEFAULT_BATCH : asked,
                cursorRegistry);
        Document cursor = new Document("id", first.cursorId())
                .append("ns", getFullCollectionNamespace(name))
                .append("firstBatch", first.documents());
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** The server would drop every index of that name in the database, and for "*" those of all collections. */
    private Document dropIndexes(Channel channel, Document query, DatabaseResolver databases, Oplog oplog) {
        if (indexes.get() == null || !(query.get("index") instanceof String name)) {
            return super.handleCommand(channel, "dropIndexes", query, databases, oplog);
        }
        String collection = String.valueOf(query.get("dropIndexes"));
        List<Document> dropped = new ArrayList<>();
        for (Document index : indexes.get().handleQuery(new Document("ns", getFullCollectionNamespace(collection)))) {
            boolean named = name.equals("*") || name.equals(index.get("name"));
            if (named && !"_id_".equals(index.get("name"))) dropped.add(index);
        }
        if (dropped.isEmpty() && !name.equals("*")) {
            return super.handleCommand(
                    channel, "dropIndexes", query, databases, oplog); // which says that there is none
        }
        for (Document index : dropped) {
            Document byKey = new Document("dropIndexes", collection).append("index", index.get("key"));
            super.handleCommand(channel, "dropIndexes", byKey, databases, oplog);
        }
        return new Document("ok", 1.0);
    }

    static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    @Nullable
    StoredCollection collection(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    /** Deletes what TTL indexes say is over; returns how many. */
    int expire(Instant now) {
        if (indexes.get() == null) return 0;
        int expired = 0;
        for (Document index : indexes.get().queryAll()) {
            if (index.get("expireAfterSeconds") instanceof Number seconds) {
                expired += expire(index, now.minusSeconds(seconds.longValue()));
            }
        }
        return expired;
    }

    private int expire(Document index, Instant over) {
        String namespace = String.valueOf(index.get("ns"));
        StoredCollection collection = collection(namespace.substring(databaseName.length() + 1));
        if (collection == null || !(index.get("key") instanceof Document key)) return 0;
        String field = key.keySet().iterator().next();
        return collection.deleteDocuments(new Document(field, new Document("$lte", over)), 0);
    }
}
