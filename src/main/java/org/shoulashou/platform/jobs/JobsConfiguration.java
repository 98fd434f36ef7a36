package org.shoulashou.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Puts the parts of jobs together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsProperties.class)
public class JobsConfiguration {

    @Bean
    Knock knockForJobs() {
        return new Knock();
    }

    @Bean
    Leases jobLeases(ReactiveMongoTemplate template, JobsProperties settings, Clock clock) {
        return new Leases(template, settings.lease(), clock);
    }

    @Bean
    public Jobs jobs(ReactiveMongoTemplate template, Knock knock, Clock clock) {
        return new Jobs(template, knock, clock);
    }

    @Bean
    JobRunner jobRunner(
            ObjectProvider<JobWork<?>> works,
            Leases leases,
            Knock knock,
            JobsProperties settings,
            ObjectProvider<MeterRegistry> meters) {
        return new JobRunner(works, leases, knock, settings, meters.getIfAvailable(() -> Metrics.globalRegistry));
    }
}
