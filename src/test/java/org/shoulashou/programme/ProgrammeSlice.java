package org.shoulashou.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.events.EventsConfiguration;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Programmes on a database, in the region tree as it is shipped, with one school on each side. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({EventsConfiguration.class, Scopes.class, ProgrammeCheck.class, Programmes.class, ProgrammeSlice.Region.class})
public @interface ProgrammeSlice {

    Scope CHANGSHA_SCHOOL = Scope.school("orange-isle");
    Scope BEIJING_CLASS = Scope.schoolClass("lotus-4");

    @TestConfiguration(proxyBeanMethods = false)
    class Region {

        @Bean
        WrittenPlaces places() {
            return new WrittenPlaces().with(CHANGSHA_SCHOOL, "4301").with(BEIJING_CLASS, "11");
        }

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
