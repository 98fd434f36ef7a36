package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import org.shoulashou.platform.mongo.engine.file.Commits;
import org.shoulashou.platform.mongo.engine.file.Snapshot;
import org.shoulashou.platform.mongo.engine.file.StoreFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code {shoulashouBackup: <file>}} starts a copy beside the running application,
 * {@code {shoulashouBackup: true}} asks how far it is.
 */
final class BackupRequests {

    static final String COMMAND = "shoulashouBackup";
    private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);

    private enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private record Progress(State state, long copied, String message) {

        Document toDocument() {
            return new Document("state", state.name())
                    .append("copied", copied)
                    .append("message", message)
                    .append("ok", 1.0);
        }
    }

    private final StoreFile file;
    private final Commits commits;
    private volatile Progress progress = new Progress(State.DONE, 0, "");

    BackupRequests(StoreFile file, Commits commits) {
        this.file = file;
        this.commits = commits;
    }

    Document answer(Document query) {
        boolean started = query.get(COMMAND) instanceof String target && start(Path.of(target));
        return progress.toDocument().append("started", started);
    }

    private synchronized boolean start(Path target) {
        if (progress.state() == State.RUNNING) return false;
        progress = new Progress(State.RUNNING, 0, "");
        Thread copying = new Thread(() -> copy(target), "database-backup");
        copying.setDaemon(true);
        copying.start();
        return true;
    }

    private void copy(Path target) {
        try {
            long copied = Snapshot.copy(
                    file,
                    commits.alone(file::freeze),
                    target,
                    count -> progress = new Progress(State.RUNNING, count, ""));
            progress = new Progress(State.DONE, copied, "");
        } catch (RuntimeException failed) {
            LOG.warn("The backup to {} failed", target, failed);
            progress = new Progress(State.FAILED, 0, String.valueOf(failed.getMessage()));
        }
    }
}
