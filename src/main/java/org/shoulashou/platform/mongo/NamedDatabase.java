package org.shoulashou.platform.mongo;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.mongodb.autoconfigure.PropertiesMongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** The MongoDB that the operator named, as Boot's own settings describe it. */
record NamedDatabase(
        ConnectionString address, String name, @Nullable SslBundle bundle) implements MongoConnectionDetails {

    static NamedDatabase of(MongoProperties properties, @Nullable SslBundles bundles) {
        PropertiesMongoConnectionDetails details = new PropertiesMongoConnectionDetails(properties, bundles);
        ConnectionString address = addressIn(details);
        String name = StringUtils.hasText(properties.getDatabase()) ? properties.getDatabase() : address.getDatabase();
        if (name == null) throw DatabaseTrouble.withoutName(String.join(",", address.getHosts()));
        return new NamedDatabase(address, name, details.getSslBundle());
    }

    private static ConnectionString addressIn(MongoConnectionDetails details) {
        try {
            return details.getConnectionString();
        } catch (IllegalArgumentException wrong) {
            throw DatabaseTrouble.wrongAddress(wrong);
        }
    }

    /** Without the password, for messages. */
    String hosts() {
        return String.join(",", address.getHosts());
    }

    @Override
    public ConnectionString getConnectionString() {
        return address;
    }

    @Override
    public @Nullable SslBundle getSslBundle() {
        return bundle;
    }
}
