package org.shoulashou.platform.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.mongo.engine.file.OwnerOnly;

/** The folder of the embedded database, for as long as this process alone may use it. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel locked;

    private DataFolder(Path path, FileChannel locked) {
        this.path = path;
        this.locked = locked;
    }

    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, OwnerOnly.FOLDER);
            // never deleted: whoever locked a deleted file would share the folder with the next one
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw DatabaseTrouble.inUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException refused) {
            throw DatabaseTrouble.notWritable(path, refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path file() {
        return fileIn(path);
    }

    static Path fileIn(Path folder) {
        return folder.resolve("shoulashou.mv");
    }

    /** Whether another process has it, or this one. */
    static boolean isTaken(Path folder) {
        Path lock = folder.resolve("lock");
        if (!Files.exists(lock)) return false;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException refused) {
            throw DatabaseTrouble.notWritable(folder, refused);
        }
    }

    /** Lets commands of the same user find the running server. */
    void tell(String address) {
        try {
            Files.deleteIfExists(running(path));
            Files.writeString(Files.createFile(running(path), OwnerOnly.FILE), address);
        } catch (IOException refused) {
            throw DatabaseTrouble.notWritable(path, refused);
        }
    }

    /** Where the server of this folder listens; empty if it does not yet, or if this user may not know. */
    static Optional<String> toldAddress(Path folder) {
        try {
            String address = Files.readString(running(folder));
            return address.isBlank() ? Optional.empty() : Optional.of(address);
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    private static Path running(Path folder) {
        return folder.resolve("running");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(running(path));
            locked.close();
        } catch (IOException alreadyGone) {
            // the lock ends with the process at the latest
        }
    }
}
