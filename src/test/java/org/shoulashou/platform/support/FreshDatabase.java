package org.shoulashou.platform.support;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import reactor.core.publisher.Mono;

/** Names a database that nobody else has to the context that starts; see {@link WithDatabase}. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String uri = uri();
        TestPropertyValues.of("spring.mongodb.uri=" + uri).applyTo(context);
        if (!given().isBlank()) dropAtTheEnd(context, uri);
    }

    /** What is in memory is gone with the test run anyway. */
    private static void dropAtTheEnd(ConfigurableApplicationContext context, String uri) {
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) drop(uri);
        });
    }

    /** For tests that start their application, or another process, themselves. */
    public static String uri() {
        String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
        String given = given();
        return given.isBlank() ? SharedServer.OPEN.uri(name) : withName(new ConnectionString(given), given, name);
    }

    private static String given() {
        return System.getProperty("test.mongodb.uri", "");
    }

    private static String withName(ConnectionString server, String given, String name) {
        String options = given.contains("?") ? given.substring(given.indexOf('?')) : "";
        String start = given.substring(0, given.length() - options.length()).replaceAll("/+$", "");
        String database = server.getDatabase();
        return (database == null ? start : start.substring(0, start.lastIndexOf('/'))) + "/" + name + options;
    }

    private static void drop(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            String name = String.valueOf(new ConnectionString(uri).getDatabase());
            Mono.from(client.getDatabase(name).drop()).block();
        }
    }
}
