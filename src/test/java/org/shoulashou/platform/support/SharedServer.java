package org.shoulashou.platform.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The embedded server of a whole test run, on a file in a folder that goes with it. */
final class SharedServer {

    static final EmbeddedServer OPEN = open();

    private SharedServer() {}

    private static EmbeddedServer open() {
        try {
            Path folder = Files.createTempDirectory("shoulashou-test");
            // by the tests' own time: what expires there must not be swept away in the middle of a test
            Clock start = Clock.fixed(MovableClock.START, ZoneOffset.UTC);
            EmbeddedServer server = EmbeddedServer.open(folder.resolve("test.mv"), 64, start);
            // after the contexts, which drop their databases when they close
            SpringApplication.getShutdownHandlers().add(() -> close(server, folder));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(EmbeddedServer server, Path folder) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
