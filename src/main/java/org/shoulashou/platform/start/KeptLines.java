package org.shoulashou.platform.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file outside the database that a command reads, and writes anew: whole, or not at all. */
public final class KeptLines {

    private final Path file;

    private KeptLines(Path file) {
        this.file = file;
    }

    public static KeptLines at(String file) {
        return new KeptLines(Path.of(file).toAbsolutePath());
    }

    /** None where there is no such file yet. */
    public List<String> read() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    public void write(List<String> lines) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.write(unfinished, lines, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
