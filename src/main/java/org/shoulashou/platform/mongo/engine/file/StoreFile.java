package org.shoulashou.platform.mongo.engine.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file, and the maps in it. A map of documents is called {@code data.<database>.<collection>}, a map of
 * index entries {@code index.<database>.<collection>#<index>}.
 */
public final class StoreFile implements AutoCloseable {

    public static final String DATA = "data.";
    public static final String INDEX = "index.";
    static final String NOTES = "notes";
    private static final int KEPT_CHUNKS_MILLIS = 5_000;
    private static final int FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 2 << 20;

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    /** Opens or creates the file; throws {@link MVStoreException} if it cannot, or if a part of the file is missing. */
    public static StoreFile open(Path path, int cacheMegabytes) {
        if (!Files.exists(path)) create(path);
        // MVStore's own background commits would tear commands apart: only Commits may commit
        StoreFile file = whole(
                path,
                new MVStore.Builder()
                        .cacheSize(cacheMegabytes)
                        .compress()
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .autoCompactFillRate(FILL_PERCENT));
        file.store.setRetentionTime(KEPT_CHUNKS_MILLIS);
        file.store.setVersionsToKeep(0);
        return file;
    }

    /** Keeps nothing: for tests of what stands on the database, not of the database. */
    public static StoreFile inMemory() {
        MVStore store = new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setVersionsToKeep(0);
        return new StoreFile(store);
    }

    public static StoreFile openToRead(Path path) {
        return whole(path, new MVStore.Builder().readOnly());
    }

    /** Under another name first: so a file without a beginning is never ours, and never taken for a new one. */
    private static void create(Path path) {
        Path begun = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(begun);
            Files.createFile(begun, OwnerOnly.FILE);
            new MVStore.Builder().fileName(begun.toString()).open().close();
            Files.move(begun, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "{0} cannot be created", path, refused);
        }
    }

    /** MVStore opens a file that was cut off as it was when it was that short: nothing would tell what is gone. */
    private static StoreFile whole(Path path, MVStore.Builder builder) {
        refuseWithoutBeginning(path);
        MVStore store = builder.fileName(path.toString()).open();
        long closedWith = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
        if (store.getCurrentVersion() < closedWith) {
            store.closeImmediately();
            throw corrupt(path, "its end is missing");
        }
        return new StoreFile(store);
    }

    private static void refuseWithoutBeginning(Path path) {
        if (path.toFile().length() == 0) throw corrupt(path, "it is empty or does not exist");
    }

    private static MVStoreException corrupt(Path path, String why) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "{0} is not whole: {1}", path, why);
    }

    public MVMap<Long, byte[]> documents(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(new StoredTypes.DocumentBytes()));
    }

    public MVMap<byte[], Boolean> entries(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], Boolean>()
                        .keyType(new StoredTypes.EntryKey())
                        .valueType(new StoredTypes.Nothing()));
    }

    /** What is known about maps beside their content, such as which indexes hold arrays. */
    public MVMap<String, String> notes() {
        return store.openMap(
                NOTES,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    public MVMap<?, ?> map(String name) {
        if (name.startsWith(DATA)) return documents(name);
        if (name.startsWith(INDEX)) return entries(name);
        return notes();
    }

    public Set<String> names() {
        return store.getMapNames();
    }

    public boolean isEmpty() {
        return names().stream()
                .filter(name -> name.startsWith(DATA) && !name.contains(".system."))
                .allMatch(name -> documents(name).isEmpty());
    }

    public void rename(MVMap<?, ?> map, String name) {
        store.renameMap(map, name);
    }

    public void remove(String name) {
        if (store.hasMap(name)) store.removeMap(name);
    }

    public void commit() {
        store.commit();
    }

    public void sync() {
        store.sync();
    }

    /** Writes the live rest of half-empty chunks again, so that their room can be reused; false when there is none. */
    public boolean compact() {
        return store.compact(FILL_PERCENT, COMPACT_BYTES);
    }

    public long size() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    /** While a version is pinned, nothing that it needs is overwritten in the file. */
    public Pin pin() {
        MVStore.TxCounter use = store.registerVersionUsage();
        return () -> store.deregisterVersionUsage(use);
    }

    /** The content of every map as of now; to be taken while nothing writes. */
    public Frozen freeze() {
        Pin pin = pin();
        Map<String, RootReference<?, ?>> roots = new HashMap<>();
        names().forEach(name -> roots.put(name, map(name).flushAndGetRoot()));
        return new Frozen(roots, pin);
    }

    public interface Pin extends AutoCloseable {
        @Override
        void close();
    }

    public record Frozen(Map<String, RootReference<?, ?>> roots, Pin pin) {}

    @Nullable
    public Throwable failure() {
        return store.getPanicException();
    }

    /** Without writing anything more. */
    public void closeUnchanged() {
        store.closeImmediately();
    }

    @Override
    public void close() {
        store.close();
    }
}
