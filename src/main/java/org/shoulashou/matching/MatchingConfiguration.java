package org.shoulashou.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    GreedyForNow matcher() {
        return new GreedyForNow();
    }
}
