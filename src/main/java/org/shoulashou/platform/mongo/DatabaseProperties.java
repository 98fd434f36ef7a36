package org.shoulashou.platform.mongo;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the database. Whether it is the embedded one is not among them: it is, unless
 * {@code spring.mongodb.uri} names another.
 *
 * @param folder   where the embedded database keeps its file
 * @param cache    memory that the embedded database may fill with what was read
 * @param patience how long the start waits for a MongoDB to answer
 */
@Validated
@ConfigurationProperties("shoulashou.database")
record DatabaseProperties(
        @DefaultValue("data/database") Path folder,
        @DefaultValue("64MB") @NotNull DataSize cache,
        @DefaultValue("10s") @NotNull Duration patience) {

    /** For commands, which run before there are beans. */
    static DatabaseProperties in(Environment settings) {
        return Binder.get(settings).bindOrCreate("shoulashou.database", DatabaseProperties.class);
    }
}
