package org.shoulashou.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLinesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenWholeAndLeavesNothingBesideIt() throws IOException {
        KeptLines lines = KeptLines.at(folder.resolve("heads").toString());
        assertThat(lines.read()).isEmpty();

        lines.write(List.of("one", "two"));
        lines.write(List.of("three"));

        assertThat(lines.read()).containsExactly("three");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
