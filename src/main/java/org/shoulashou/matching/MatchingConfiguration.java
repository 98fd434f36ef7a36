package org.shoulashou.matching;

import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.engine.PairJudge;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine knows no Spring; here it is put into the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingProperties.class)
class MatchingConfiguration {

    @Bean
    Matcher matcher() {
        return new Matchmaker();
    }

    @Bean
    Judge judge() {
        return new PairJudge();
    }
}
