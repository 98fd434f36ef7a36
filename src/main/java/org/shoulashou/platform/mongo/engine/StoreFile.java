package org.shoulashou.platform.mongo.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file, and the maps in it. A map of documents is called {@code data.<database>.<collection>}, a map of
 * index entries {@code index.<database>.<collection>#<index>}.
 */
final class StoreFile implements AutoCloseable {

    static final String DATA = "data.";
    static final String INDEX = "index.";
    static final String NOTES = "notes";
    private static final int KEPT_CHUNKS_MILLIS = 5_000;
    private static final int FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 2 << 20;

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    static StoreFile open(Path path, int cacheMegabytes) {
        // MVStore's own background commits would tear commands apart: only Commits may commit
        MVStore store = new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(cacheMegabytes)
                .compress()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(FILL_PERCENT)
                .open();
        store.setRetentionTime(KEPT_CHUNKS_MILLIS);
        store.setVersionsToKeep(0);
        return new StoreFile(store);
    }

    static StoreFile openToRead(Path path) {
        return new StoreFile(
                new MVStore.Builder().fileName(path.toString()).readOnly().open());
    }

    MVMap<Long, byte[]> documents(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(new StoredTypes.DocumentBytes()));
    }

    MVMap<byte[], Boolean> entries(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], Boolean>()
                        .keyType(new StoredTypes.EntryKey())
                        .valueType(new StoredTypes.Nothing()));
    }

    /** What is known about maps beside their content, such as which indexes hold arrays. */
    MVMap<String, String> notes() {
        return store.openMap(
                NOTES,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    MVMap<?, ?> map(String name) {
        if (name.startsWith(DATA)) return documents(name);
        if (name.startsWith(INDEX)) return entries(name);
        return notes();
    }

    Set<String> names() {
        return store.getMapNames();
    }

    boolean isEmpty() {
        return names().stream()
                .filter(name -> name.startsWith(DATA) && !name.contains(".system."))
                .allMatch(name -> documents(name).isEmpty());
    }

    void rename(MVMap<?, ?> map, String name) {
        store.renameMap(map, name);
    }

    void remove(String name) {
        if (store.hasMap(name)) store.removeMap(name);
    }

    void commit() {
        store.commit();
    }

    void sync() {
        store.sync();
    }

    /** Writes the live rest of half-empty chunks again, so that their room can be reused; false when there is none. */
    boolean compact() {
        return store.compact(FILL_PERCENT, COMPACT_BYTES);
    }

    long size() {
        return store.getFileStore().size();
    }

    /** While a version is pinned, nothing that it needs is overwritten in the file. */
    Pin pin() {
        MVStore.TxCounter use = store.registerVersionUsage();
        return () -> store.deregisterVersionUsage(use);
    }

    /** The content of every map as of now; to be taken while nothing writes. */
    Frozen freeze() {
        Pin pin = pin();
        Map<String, RootReference<?, ?>> roots = new HashMap<>();
        names().forEach(name -> roots.put(name, map(name).flushAndGetRoot()));
        return new Frozen(roots, pin);
    }

    interface Pin extends AutoCloseable {
        @Override
        void close();
    }

    record Frozen(Map<String, RootReference<?, ?>> roots, Pin pin) {}

    @Nullable
    Throwable failure() {
        return store.getPanicException();
    }

    /** Without writing anything more. */
    void closeUnchanged() {
        store.closeImmediately();
    }

    @Override
    public void close() {
        store.close();
    }
}
