package org.shoulashou.platform.support;

import java.time.Clock;
import java.time.ZoneOffset;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.springframework.boot.SpringApplication;

/**
 * The embedded server of a whole test run, in memory. What a file adds is shown by the engine's own tests, by the jar
 * that is killed, and by the browser tests.
 */
final class SharedServer {

    static final EmbeddedServer OPEN = open();

    private SharedServer() {}

    private static EmbeddedServer open() {
        // by the tests' own time: what expires there must not be swept away in the middle of a test
        Clock start = Clock.fixed(MovableClock.START, ZoneOffset.UTC);
        EmbeddedServer server = EmbeddedServer.inMemory(start);
        // after the contexts, which drop their databases when they close
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }
}
