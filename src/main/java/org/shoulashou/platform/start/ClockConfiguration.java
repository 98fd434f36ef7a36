package org.shoulashou.platform.start;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that everything asks, so that tests can move it. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** Ticks in milliseconds, which is what the database keeps: an instant equals itself after it was stored. */
    @Bean
    public Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }
}
