package org.shoulashou.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
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

@DataMongoTest(properties = {"shoulashou.jobs.look-every=1h", "spring.data.mongodb.auto-index-creation=true"})
@Import({JobsConfiguration.class, CrashInTheMiddleOfAJobTest.AfterTheCrash.class})
class CrashInTheMiddleOfAJobTest {

    static final String DATABASE = FreshDatabase.uri();

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    Posting posting;

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    @Test
    void anotherInstanceGoesOnFromTheLastStepAndEveryEffectIsThereOnce() throws Exception {
        runner.stop();
        Job job = Await.result(jobs.start(Posting.of(5)));

        int exit = SpawnedJvm.run(folder.resolve("output"), DyingPostman.class, DATABASE);

        assertThat(exit).isEqualTo(DyingPostman.DIED);
        assertThat(now(job).state()).isEqualTo(Job.State.RUNNING);
        assertThat(now(job).done()).isEqualTo(DyingPostman.AT);
        assertThat(runner.one().block()).isFalse();

        clock.move(Duration.ofMinutes(1));

        assertThat(runner.one().block()).isTrue();
        assertThat(now(job).state()).isEqualTo(Job.State.DONE);
        assertThat(posting.steps.get()).isEqualTo(3);
        assertThat(Await.result(template.findAll(Document.class, "posted")
                        .map(found -> found.getInteger("_id"))
                        .sort()
                        .collectList()))
                .containsExactlyElementsOf(IntStream.range(0, 5).boxed().toList());
    }

    private Job now(Job job) {
        return Await.result(jobs.find(job.id()));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Job.class)
    static class AfterTheCrash {

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
        Posting posting(ReactiveMongoTemplate template) {
            return new Posting(template);
        }
    }
}
