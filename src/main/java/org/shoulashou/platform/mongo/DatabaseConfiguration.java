package org.shoulashou.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Connects the application with the MongoDB that the operator named, or else with the embedded database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** The client is built from the connection details: Spring closes it, and all that uses it, before the server. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseNamed.Not.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(DatabaseProperties properties, Clock clock, Environment settings) {
            if (settings.containsProperty(DatabaseTrouble.OLD_NAME)) throw DatabaseTrouble.namedByOldName();
            return EmbeddedDatabase.open(properties.folder(), properties.cache(), clock);
        }

        @Bean
        MongoConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            ConnectionString address = database.address();
            return () -> address;
        }

        @Bean
        DatabaseInUse databaseInUse(EmbeddedDatabase database) {
            return new DatabaseInUse(true, database.wasEmpty());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseNamed.class)
    static class Named {

        @Bean
        NamedDatabase namedConnection(MongoProperties properties, ObjectProvider<SslBundles> bundles) {
            return NamedDatabase.of(properties, bundles.getIfAvailable());
        }

        @Bean
        NamedDatabaseAnswers namedDatabaseAnswers(
                MongoClient client, NamedDatabase database, DatabaseProperties properties) {
            return new NamedDatabaseAnswers(client, database, properties.patience());
        }

        @Bean
        DatabaseInUse databaseInUse() {
            return new DatabaseInUse(false, false);
        }
    }
}
