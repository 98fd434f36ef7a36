package org.shoulashou.platform.support;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database for slices: the server that the build names, or one in memory. */
@TestConfiguration(proxyBeanMethods = false)
public class MemoryDatabase {

    private static final String SERVER = server();

    public static String freshUri() {
        String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
        return SERVER + "/" + name + "?uuidRepresentation=standard";
    }

    @Bean
    MongoConnectionDetails connectionDetails() {
        ConnectionString address = new ConnectionString(freshUri());
        return () -> address;
    }

    private static String server() {
        String given = System.getProperty("test.mongodb.uri", "");
        return given.isBlank()
                ? "mongodb:/" + new MongoServer(new MemoryBackend()).bind()
                : given.replaceAll("/+$", "");
    }
}
