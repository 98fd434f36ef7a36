package org.shoulashou.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** A process of its own that takes up the job and dies in the middle of it. */
@TestConfiguration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = Job.class)
@ImportAutoConfiguration({MongoReactiveAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class})
@Import(JobsConfiguration.class)
class DyingPostman {

    static final int DIED = 137;
    static final int AT = 2;

    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(DyingPostman.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run("--spring.mongodb.uri=" + arguments[0]);
        Thread.sleep(60_000);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Posting posting(ReactiveMongoTemplate template) {
        Posting posting = new Posting(template);
        posting.beforeParcel(AT, Mono.fromRunnable(() -> Runtime.getRuntime().halt(DIED)));
        return posting;
    }
}
