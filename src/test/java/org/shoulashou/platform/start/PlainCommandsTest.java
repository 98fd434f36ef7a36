package org.shoulashou.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlainCommandsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aMistypedCommandIsToldAndStartsNoServer() {
        assertThat(run("mtach")).hasValue(PlainCommand.WRONG);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("mtach", "match, generate");
    }

    @Test
    void withoutAWordTheServerIsStarted() {
        assertThat(run()).isEmpty();
        assertThat(run("--server.port=1")).isEmpty();
    }

    private OptionalInt run(String... arguments) {
        return PlainCommands.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
