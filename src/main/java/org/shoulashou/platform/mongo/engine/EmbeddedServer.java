package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.shoulashou.platform.mongo.engine.file.Commits;
import org.shoulashou.platform.mongo.engine.file.Snapshot;
import org.shoulashou.platform.mongo.engine.file.StoreFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database, open: a server on the loopback interface that only answers who knows its secret. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    /** Commands wait for their commit on the server's threads; many of them share one commit. */
    private static final int WORKERS = 32;

    private static final int EXPIRE_SECONDS = 60;

    private final StoreFile file;
    private final Commits commits;
    private final StoredBackend backend;
    private final boolean wasEmpty;
    private final MongoServer server;
    private final String secret = UUID.randomUUID().toString();
    private final InetSocketAddress address;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-expiry");
        thread.setDaemon(true);
        return thread;
    });

    private EmbeddedServer(StoreFile file, Clock clock) {
        this.file = file;
        this.wasEmpty = file.isEmpty();
        this.commits = new Commits(file);
        this.backend = new StoredBackend(file, commits, secret, clock);
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
        this.address = server.getLocalAddress();
        timer.scheduleWithFixedDelay(this::expireQuietly, EXPIRE_SECONDS, EXPIRE_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens or creates the file; throws {@code MVStoreException} if it cannot. */
    public static EmbeddedServer open(Path path, int cacheMegabytes, Clock clock) {
        return open(StoreFile.open(path, cacheMegabytes), clock);
    }

    /** Keeps nothing: for tests of what stands on the database, not of the database. */
    public static EmbeddedServer inMemory(Clock clock) {
        return open(StoreFile.inMemory(), clock);
    }

    private static EmbeddedServer open(StoreFile file, Clock clock) {
        try {
            return new EmbeddedServer(file, clock);
        } catch (RuntimeException unreadable) {
            file.closeUnchanged();
            throw unreadable;
        }
    }

    /** Copies a file that no server has open. */
    public static long copy(Path source, Path target, LongConsumer progress) {
        try (StoreFile file = StoreFile.openToRead(source)) {
            return Snapshot.copy(file, file.freeze(), target, progress);
        }
    }

    /** Reads a file to its end and returns the number of documents in it; throws if it cannot be read. */
    public static long check(Path path) {
        return Snapshot.check(path);
    }

    public String uri(String database) {
        String host = address.getAddress().getHostAddress();
        return "mongodb://" + host + ":" + address.getPort() + "/" + database + "?appName=" + secret;
    }

    /** Whether it held no document when it was opened. */
    public boolean wasEmpty() {
        return wasEmpty;
    }

    public long fileSize() {
        return file.size();
    }

    /** Deletes what TTL indexes say is over; runs by itself once a minute. */
    public int expire() {
        return backend.expire();
    }

    private void expireQuietly() {
        try {
            expire();
        } catch (RuntimeException failed) { // or the timer would never run again
            LOG.warn("Expired documents could not be deleted", failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.shutdownNow();
        commits.close();
        file.close();
    }
}
