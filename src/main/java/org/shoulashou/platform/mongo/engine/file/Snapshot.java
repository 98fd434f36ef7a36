package org.shoulashou.platform.mongo.engine.file;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/** Copies of a whole store into a new file, and the check that such a file can be read to its end. */
public final class Snapshot {

    private static final int COMMIT_EVERY = 5_000;

    private Snapshot() {}

    /** Copies the store as it was when frozen, while commands go on; tells how many entries are copied. */
    public static long copy(StoreFile source, StoreFile.Frozen frozen, Path target, LongConsumer progress) {
        try (StoreFile.Pin pinned = frozen.pin();
                StoreFile copy = StoreFile.open(target, 16)) {
            long copied = 0;
            for (var root : new TreeMap<>(frozen.roots()).entrySet()) {
                copied = copyMap(source.map(root.getKey()), root.getValue(), copy, root.getKey(), copied, progress);
            }
            copy.commit();
            copy.sync();
            return copied;
        }
    }

    @SuppressWarnings("unchecked") // both maps have the types that their name stands for
    private static <K, V> long copyMap(
            MVMap<?, ?> source,
            RootReference<?, ?> root,
            StoreFile copy,
            String name,
            long before,
            LongConsumer progress) {
        MVMap<K, V> target = (MVMap<K, V>) copy.map(name);
        Cursor<K, V> entries = ((MVMap<K, V>) source).cursor((RootReference<K, V>) root, null, null, false);
        long copied = before;
        while (entries.hasNext()) {
            K key = entries.next();
            target.put(key, entries.getValue());
            copied++;
            if (copied % COMMIT_EVERY == 0) copy.commit();
            progress.accept(copied);
        }
        return copied;
    }

    /** Reads every document and every index entry; throws if one cannot be read. Returns the number of documents. */
    public static long check(Path path) {
        try (StoreFile file = StoreFile.openToRead(path)) {
            long documents = 0;
            for (String name : file.names()) {
                Cursor<?, ?> entries = file.map(name).cursor(null);
                while (entries.hasNext()) {
                    entries.next();
                    if (!name.startsWith(StoreFile.DATA)) continue;
                    Bson.decode((byte[]) entries.getValue());
                    documents++;
                }
            }
            return documents;
        }
    }

    public static Set<String> databasesIn(StoreFile file) {
        Set<String> databases = new TreeSet<>();
        for (String name : file.names()) {
            if (!name.startsWith(StoreFile.DATA)) continue;
            databases.add(name.substring(StoreFile.DATA.length(), name.indexOf('.', StoreFile.DATA.length())));
        }
        return databases;
    }
}
