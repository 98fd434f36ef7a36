package org.shoulashou.platform.events;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.mapping.event.ReactiveAfterSaveCallback;

/** A process of its own that saves a parcel and dies before the relay gets its turn. */
@TestConfiguration(proxyBeanMethods = false)
@AutoConfigurationPackage
@EntityScan(basePackageClasses = Parcel.class)
@ImportAutoConfiguration({MongoReactiveAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class})
@Import(EventsConfiguration.class)
class DyingSender {

    static final int DIED = 137;
    static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(DyingSender.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Aggregates aggregates =
                application.run("--spring.mongodb.uri=" + arguments[0]).getBean(Aggregates.class);
        Parcel parcel = Parcel.inTown(arguments[1], "和田").telling(new Parcel.Moved(arguments[1], "和田"), AT);
        aggregates.save(parcel).block();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReactiveAfterSaveCallback<Parcel> dieAfterTheSave() {
        return (parcel, document, collection) -> {
            Runtime.getRuntime().halt(DIED);
            throw new IllegalStateException("dead already");
        };
    }
}
