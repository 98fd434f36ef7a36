package org.shoulashou.platform.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The key ring on disk, readable by its owner alone, replaced whole or not at all. */
final class KeyRingFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    KeyRingFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    KeyRing readOrCreate() {
        if (!Files.exists(path)) {
            write(KeyRing.fresh());
        }
        return read();
    }

    KeyRing read() {
        try {
            return JSON.readValue(Files.readAllBytes(path), KeyRing.class);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            throw KeyFileTrouble.unreadable(path, unreadable);
        }
    }

    void write(KeyRing ring) {
        Path folder = Objects.requireNonNull(path.getParent(), "a file has a folder");
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.createDirectories(folder, only("rwx------"));
            Files.deleteIfExists(next);
            writeDurably(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ring));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } catch (IOException failure) {
            throw KeyFileTrouble.notWritable(path, failure);
        }
    }

    private static void writeDurably(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, only("rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A rename is on disk only when its folder is; data sealed under a key that a power cut took is gone. */
    private static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
