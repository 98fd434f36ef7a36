package org.shoulashou.platform.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database, for as long as this process alone may use it. */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];

    private final Path path;
    private final FileChannel locked;

    private DataFolder(Path path, FileChannel locked) {
        this.path = path;
        this.locked = locked;
    }

    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, OWNER_ONLY);
            // never deleted: whoever locked a deleted file would share the folder with the next one
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder taken = new DataFolder(path, channel);
            if (lock(channel) == null) {
                taken.close();
                throw DatabaseTrouble.inUse(path);
            }
            return taken;
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
        return path.resolve("shoulashou.mv");
    }

    @Override
    public void close() {
        try {
            locked.close();
        } catch (IOException alreadyGone) {
            // the lock ends with the process at the latest
        }
    }
}
