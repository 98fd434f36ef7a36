package org.shoulashou.platform.mongo.engine.file;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit. Commands change the file side by side; one thread commits what all of them have done between two of
 * its rounds, never in the middle of a command, and syncs it; only then are they answered.
 */
public final class Commits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final long HOUSEKEEPING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final StoreFile file;
    /** Shared by commands, taken alone by the committer; fair, so that neither starves. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

    private final Object signal = new Object();
    private final Thread committer = new Thread(this::run, "database-committer");
    private long written; // guarded by signal, as are the next three
    private long durable;
    private boolean stopping;
    private @Nullable Throwable failure;

    public Commits(StoreFile file) {
        this.file = file;
        committer.setDaemon(true);
        committer.start();
    }

    /** Runs a command that writes, and returns when what it wrote is on disk. */
    public <T> T durably(Supplier<T> command) {
        long ticket;
        T answer;
        gate.readLock().lock();
        try {
            refuseWhenStopped();
            try {
                answer = command.get();
            } finally { // also a failed command may have written
                synchronized (signal) {
                    ticket = ++written;
                    signal.notifyAll();
                }
            }
        } finally {
            gate.readLock().unlock();
        }
        await(ticket);
        return answer;
    }

    /** Runs something while no command is half done. */
    public <T> T alone(Supplier<T> action) {
        gate.writeLock().lock();
        try {
            return action.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** What broke the file for this process, or null while all is well. */
    @Nullable
    public Throwable failure() {
        synchronized (signal) {
            return failure != null ? failure : file.failure();
        }
    }

    private void refuseWhenStopped() {
        synchronized (signal) {
            if (stopping || failure != null) throw new IllegalStateException("The database is closed", failure);
        }
    }

    private void await(long ticket) {
        boolean interrupted = false;
        synchronized (signal) {
            while (durable < ticket && failure == null) {
                try {
                    signal.wait();
                } catch (InterruptedException e) {
                    interrupted = true; // to answer now would be to acknowledge what may be lost
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
            if (durable < ticket) throw new IllegalStateException("The database could not write", failure);
        }
    }

    private void run() {
        try {
            long housekeptTo = 0;
            long housekept = System.nanoTime();
            while (awaitWork()) {
                long ticket = commit();
                if (System.nanoTime() - housekept > HOUSEKEEPING_NANOS && ticket > housekeptTo) {
                    if (alone(file::compact)) commit();
                    housekept = System.nanoTime();
                    housekeptTo = ticket;
                }
            }
            commit();
        } catch (Throwable broken) { // whatever it is: nothing may be acknowledged from now on
            LOG.error("The embedded database cannot write and takes no more commands; is the disk full?", broken);
            synchronized (signal) {
                failure = broken;
                signal.notifyAll();
            }
        }
    }

    private boolean awaitWork() throws InterruptedException {
        synchronized (signal) {
            while (written == durable && !stopping) {
                signal.wait();
            }
            return !stopping;
        }
    }

    private long commit() {
        long ticket = alone(this::commitAlone);
        file.sync();
        synchronized (signal) {
            durable = ticket;
            signal.notifyAll();
        }
        return ticket;
    }

    private long commitAlone() {
        file.commit();
        synchronized (signal) {
            return written;
        }
    }

    @Override
    public void close() {
        synchronized (signal) {
            stopping = true;
            signal.notifyAll();
        }
        try {
            committer.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
