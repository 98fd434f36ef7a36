package org.shoulashou.platform.mongo;

import com.mongodb.ConnectionString;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.springframework.util.unit.DataSize;

/** The embedded server on the file of the data folder. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "shoulashou";

    private final DataFolder folder;
    private final EmbeddedServer server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
    }

    static EmbeddedDatabase open(Path path, DataSize cache, Clock clock) {
        DataFolder folder = DataFolder.take(path);
        try {
            EmbeddedServer server = server(folder, cache, clock);
            folder.tell(server.uri(NAME));
            return new EmbeddedDatabase(folder, server);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private static EmbeddedServer server(DataFolder folder, DataSize cache, Clock clock) {
        Path file = folder.file();
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw DatabaseTrouble.notWritable(folder.path(), new AccessDeniedException(file.toString()));
        }
        try {
            return EmbeddedServer.open(file, Math.toIntExact(cache.toMegabytes()), clock);
        } catch (MVStoreException refused) {
            throw refused.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                    ? DatabaseTrouble.notWritable(folder.path(), refused)
                    : DatabaseTrouble.damaged(file, refused);
        } catch (RuntimeException unreadable) { // such as a document that is none
            throw DatabaseTrouble.damaged(file, unreadable);
        }
    }

    ConnectionString address() {
        return new ConnectionString(server.uri(NAME));
    }

    boolean wasEmpty() {
        return server.wasEmpty();
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }
}
