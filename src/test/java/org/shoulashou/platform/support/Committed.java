package org.shoulashou.platform.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that a change of it is seen in review; a test keeps it from going stale. */
public record Committed(Path file, Class<?> test) {

    private static final boolean WRITE = Boolean.getBoolean("contract.write");

    public void mustEqual(String generated) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, generated, StandardCharsets.UTF_8);
        }
        String kept = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        assertThat(kept)
                .as(
                        "%s is stale; rewrite it with: mvn test -Dtest=%s -Dcontract.write=true",
                        file, test.getSimpleName())
                .isEqualTo(generated);
    }
}
