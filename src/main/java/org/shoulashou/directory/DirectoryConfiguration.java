package org.shoulashou.directory;

import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

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

    @Bean
    Located locatedPupils(DirectoryScopes scopes) {
        return new LocatedInDirectory("pupil", ScopeKind.PUPIL, scopes);
    }

    /** Real names are among what a rotation of keys seals anew (R32). */
    @Bean
    Reseal resealRealNames(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(
                database, sealer, Pupil.COLLECTION, Pupil.REAL_NAME, Pupil.COLLECTION + "." + Pupil.REAL_NAME);
    }
}
