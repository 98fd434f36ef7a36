package org.shoulashou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that the product does must also work on the embedded database. */
class EmbeddedLimitsTest {

    private static final Path ENGINE = Path.of("src/main/java/org/shoulashou/platform/mongo/engine");

    @Test
    void theProductUsesNothingThatTheEmbeddedDatabaseLacks() {
        List<Path> product = SourceRules.under(Path.of("src/main/java")).stream()
                .filter(source -> !source.startsWith(ENGINE))
                .toList();

        assertThat(product).hasSizeGreaterThan(100);
        assertThat(EmbeddedLimits.usedIn(product)).isEmpty();
    }

    @Test
    void suchAUseIsFound() {
        assertThat(EmbeddedLimits.usedIn(
                        List.of(Path.of("src/test/java/org/shoulashou/architecture/wrong/AsksForTooMuch.java"))))
                .containsExactly(
                        "AsksForTooMuch.java:9 uses collation",
                        "AsksForTooMuch.java:12 uses text search",
                        "AsksForTooMuch.java:13 uses `$graphLookup`");
    }

    @Test
    void theOperationsManualListsThem() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/operations.md"))).contains(EmbeddedLimits.names());
    }
}
