package org.shoulashou.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.FreshDatabase;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.SpawnedJvm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@DataMongoTest(properties = {"shoulashou.events.sweep-every=1h", "spring.data.mongodb.auto-index-creation=true"})
@Import({EventsConfiguration.class, CrashBetweenSaveAndRelayTest.AfterTheRestart.class})
class CrashBetweenSaveAndRelayTest {

    static final String DATABASE = FreshDatabase.uri();

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    Sweep sweep;

    @Autowired
    Diary diary;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    @Test
    void theEventArrivesExactlyOnceInEffectAfterTheRestart() throws Exception {
        int exit = SpawnedJvm.run(folder.resolve("output"), DyingSender.class, DATABASE, "p1");

        assertThat(exit).isEqualTo(DyingSender.DIED);
        assertThat(stored().town()).isEqualTo("和田");
        assertThat(stored().outbox().events()).hasSize(1);

        clock.move(Duration.ofMinutes(1));
        sweep.once().block();
        sweep.once().block();

        assertThat(diary.entries()).extracting(Diary.Entry::town).containsExactly("和田");
        assertThat(diary.heard).hasSize(1);
        assertThat(stored().outbox()).isEqualTo(Outbox.empty());
    }

    private Parcel stored() {
        return Await.result(template.findById("p1", Parcel.class));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Parcel.class)
    static class AfterTheRestart {

        @Bean
        MongoConnectionDetails connectionDetails() {
            ConnectionString address = new ConnectionString(DATABASE);
            return () -> address;
        }

        @Bean
        Clock clock() {
            return new MovableClock();
        }

        @Bean
        Diary diary(ReactiveMongoTemplate template) {
            return new Diary("diary", template);
        }
    }
}
