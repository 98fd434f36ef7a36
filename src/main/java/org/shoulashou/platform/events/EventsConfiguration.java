package org.shoulashou.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.ClassUtils;

/** Puts the parts of event delivery together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
public class EventsConfiguration {

    @Bean
    Homes aggregateHomes(ReactiveMongoTemplate template) {
        return new Homes(template);
    }

    @Bean
    OutboxDocuments outboxDocuments(ReactiveMongoTemplate template, EventsProperties properties, Clock clock) {
        return new OutboxDocuments(template, properties, clock);
    }

    @Bean
    EventTypes eventTypes(BeanFactory beans) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        return EventTypes.scan(
                AutoConfigurationPackages.get(beans),
                loader == null ? EventsConfiguration.class.getClassLoader() : loader);
    }

    @Bean
    Handlers eventHandlers(
            ObjectProvider<EventHandler<?>> handlers,
            EventsProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        return new Handlers(handlers, properties.handlerTimeout(), meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Relay eventRelay(EventTypes types, Handlers handlers, OutboxDocuments documents) {
        return new Relay(types, handlers, documents);
    }

    @Bean
    Backlog eventBacklog(Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new Backlog(clock, meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Sweep eventSweep(
            Homes homes, OutboxDocuments documents, Relay relay, Backlog backlog, EventsProperties properties) {
        return new Sweep(homes, documents, relay, backlog, properties.sweepEvery());
    }

    @Bean
    public Aggregates aggregates(ReactiveMongoTemplate template, Homes homes, Relay relay) {
        return new Aggregates(template, homes, relay);
    }
}
