package org.shoulashou.accounts.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shoulashou.accounts.proof.QuickHashing;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole application on a real port, with a clock that stands still; all tests that carry this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.forward-headers-strategy=framework",
            "shoulashou.accounts.address-attempts=40",
            "shoulashou.accounts.public-address=https://house.example/",
            "shoulashou.data=${test.data:target/test-data}"
        })
@WithDatabase
@Import({RunningHouse.StandingClock.class, QuickHashing.class, People.class})
public @interface RunningHouse {

    @TestConfiguration(proxyBeanMethods = false)
    class StandingClock {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock();
        }
    }
}
