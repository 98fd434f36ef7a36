package org.shoulashou.directory;

import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.ScopeKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DirectoryProperties.class)
class DirectoryConfiguration {

    @Bean
    Located locatedPlaces(DirectoryScopes scopes) {
        return new LocatedInDirectory("place", ScopeKind.PLACE, scopes);
    }

    @Bean
    Located locatedSchools(DirectoryScopes scopes) {
        return new LocatedInDirectory("school", ScopeKind.SCHOOL, scopes);
    }

    @Bean
    Located locatedClasses(DirectoryScopes scopes) {
        return new LocatedInDirectory("class", ScopeKind.CLASS, scopes);
    }
}
