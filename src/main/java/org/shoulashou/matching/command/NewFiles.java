package org.shoulashou.matching.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shoulashou.matching.files.FileContent;

/** Files that appear in a folder only when all of them are whole. */
final class NewFiles {

    private final Map<String, FileContent> contents = new LinkedHashMap<>();

    void add(String name, FileContent content) {
        contents.put(name, content);
    }

    void writeTo(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path unfinished = Files.createTempDirectory(target, ".unfinished-");
        try {
            for (Map.Entry<String, FileContent> each : contents.entrySet())
                write(unfinished.resolve(each.getKey()), each);
            for (String name : contents.keySet()) {
                Files.move(unfinished.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : contents.keySet()) Files.deleteIfExists(unfinished.resolve(name));
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, Map.Entry<String, FileContent> each) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            each.getValue().writeTo(writer);
        }
    }
}
