package org.shoulashou.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({JobsConfiguration.class, JobsTest.Post.class})
class JobsTest {

    /** The clock of leases stands still here; the pulse is real. */
    private static final JobsProperties SETTINGS =
            new JobsProperties(Duration.ofMillis(300), Duration.ofMillis(50), 2, 3);

    private static final Mono<Void> FOREVER = Mono.never();

    @Autowired
    Jobs jobs;

    @Autowired
    Knock knock;

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    Posting posting;

    @Autowired
    MovableClock clock;

    @Autowired
    ObjectProvider<JobWork<?>> works;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Leases leases;
    private JobRunner here;
    private JobRunner there;

    @BeforeEach
    void startAfresh(@Autowired JobRunner ofTheContext) {
        ofTheContext.stop();
        template.remove(new Query(), Job.class).block();
        template.remove(new Query(), "posted").block();
        posting.reset();
        leases = new Leases(template, SETTINGS.lease(), clock);
        here = new JobRunner(works, leases, knock, SETTINGS, meters);
        there = new JobRunner(works, leases, knock, SETTINGS, new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void aJobIsTakenUpAtOnceAndShowsItsResult() throws InterruptedException {
        here.start();
        Job job = start(Posting.of(3));

        assertThat(job.state()).isEqualTo(Job.State.WAITING);
        Job done = ended(job);
        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.result()).isEqualTo(Map.of("parcels", 3));
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.startedAt()).isNotNull();
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done.due()).isNull();
        assertThat(meters.get("shoulashou.jobs.ended")
                        .tag("state", "done")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void itsProgressCanBeSeenWhileItRuns() throws InterruptedException {
        posting.beforeParcel(2, FOREVER);
        here.start();
        Job job = start(Posting.of(5));

        Await.until(() -> now(job).done() == 2);
        assertThat(now(job).total()).isEqualTo(5);
        assertThat(JobView.of(now(job)).allowedActions()).containsExactly("cancel");
        assertThat(meters.get("shoulashou.jobs.running").gauge().value()).isEqualTo(1);
    }

    @Test
    void ofAKindThatIsDoneAloneAnInstanceTakesOneAndLeavesTheOthersToOthers() throws InterruptedException {
        posting.doAlone();
        posting.beforeParcel(1, FOREVER);
        here.start();
        Job first = start(Posting.of(2));
        Await.until(() -> now(first).done() == 1);
        Job second = start(Posting.of(1));

        assertThat(here.one().block()).isFalse();
        assertThat(now(second).state()).isEqualTo(Job.State.WAITING);
        there.start();
        Await.until(() -> now(second).isOver());
        assertThat(now(first).isOver()).isFalse();
    }

    @Test
    void ownJobsAreListedNewestFirst() {
        Job first = start(Posting.of(1));
        clock.move(Duration.ofMinutes(1));
        Job second = start(Posting.of(1));
        start(new NewJob("posting", null, new Text("", ""), "somebody-else", new Posting.At(0, 1)));

        assertThat(Await.result(jobs.ownedBy("a1", new PageRequest(null, null, null, null)))
                        .items())
                .extracting(Job::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        Job job = start(Posting.of(3));

        assertThat(cancel(job).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(here.one().block()).isFalse();
    }

    @Test
    void aRunningJobIsCutOffInTheMiddleOfAStep() throws InterruptedException {
        posting.beforeParcel(1, FOREVER);
        here.start();
        Job job = start(Posting.of(3));
        Await.until(() -> now(job).done() == 1);

        Job asked = cancel(now(job));

        assertThat(JobView.of(asked).allowedActions()).isEmpty();
        assertThat(ended(job).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(posted()).containsExactly(0);
    }

    @Test
    void aJobWhoseInstanceDiedCanBeCancelled() throws InterruptedException {
        Job claimed = claimedByAnInstanceThatDies();
        cancel(claimed);
        clock.move(SETTINGS.lease());

        here.start();

        assertThat(ended(claimed).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(posted()).isEmpty();
    }

    @Test
    void aStaleVersionCancelsNothing() {
        Job job = start(Posting.of(3));

        assertThatThrownBy(() -> jobs.cancel(job.id(), 7).block()).satisfies(is(PlatformProblems.STALE));
        assertThat(now(job).state()).isEqualTo(Job.State.WAITING);
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        Job job = cancel(start(Posting.of(3)));

        assertThatThrownBy(() -> cancel(job)).satisfies(is(PlatformProblems.JOB_OVER));
        assertThatThrownBy(() -> jobs.cancel("unheard-of", 0).block()).satisfies(is(PlatformProblems.NOT_FOUND));
    }

    @Test
    void progressDoesNotMakeADecisionStale() {
        Job seen = start(Posting.of(3));
        leases.claim(List.of("posting")).block();

        assertThat(cancel(seen).cancelAsked()).isTrue();
    }

    @Test
    void whereOnlyOneMayRunTheSecondStartGetsTheFirst() {
        List<Job> all = Await.result(
                Flux.range(0, 8).flatMap(i -> jobs.start(Posting.onlyOne(3))).collectList());

        assertThat(all).extracting(Job::id).containsOnly(all.get(0).id());
        cancel(all.get(0));
        assertThat(start(Posting.onlyOne(3)).id()).isNotEqualTo(all.get(0).id());
    }

    @Test
    void ofManyInstancesThatClaimAtOnceOneWins() {
        start(Posting.of(3));

        List<Job> claimed = Await.result(Flux.range(0, 16)
                .flatMap(i -> leases.claim(List.of("posting")), 16)
                .collectList());

        assertThat(claimed).hasSize(1);
    }

    @Test
    void whatACrashLeftIsFinishedByAnotherAndEveryEffectIsThereOnce() throws InterruptedException {
        Job claimed = claimedByAnInstanceThatDies();
        Job oneStep = Await.result(leases.save(claimed, Step.to(new Posting.At(1, 3), 1, 3L)));
        template.insert(new Document("_id", 0), "posted").block();
        template.insert(new Document("_id", 1), "posted").block();

        here.start();
        Thread.sleep(150);
        assertThat(now(oneStep).done()).isEqualTo(1);

        clock.move(SETTINGS.lease());

        assertThat(ended(claimed).state()).isEqualTo(Job.State.DONE);
        assertThat(posting.steps.get()).isEqualTo(2);
        assertThat(posted()).containsExactly(0, 1, 2);
    }

    @Test
    void anInstanceThatWasTakenForDeadChangesNothingWhenItWakes() {
        Job asleep = claimedByAnInstanceThatDies();
        clock.move(SETTINGS.lease());
        Job taken = Await.result(leases.claim(List.of("posting")));

        assertThat(leases.save(asleep, Step.last(new Posting.Posted(99), 99)).block())
                .isNull();
        assertThat(leases.renew(asleep).block()).isNull();
        assertThat(leases.failed(asleep, new Text("", "")).block()).isNull();
        assertThat(now(taken)).isEqualTo(taken);
    }

    @Test
    void anInstanceThatStopsHandsItsJobsBackAtOnce() throws InterruptedException {
        posting.beforeParcel(2, FOREVER);
        here.start();
        Job job = start(Posting.of(4));
        Await.until(() -> now(job).done() == 2);

        here.stop();
        posting.beforeParcel(2, null);
        there.start();

        assertThat(ended(job).state()).isEqualTo(Job.State.DONE);
        assertThat(posted()).containsExactly(0, 1, 2, 3);
        assertThat(meters.get("shoulashou.jobs.running").gauge().value()).isZero();
    }

    @Test
    void workThatTakesItsInstanceDownAgainAndAgainIsGivenUp() throws InterruptedException {
        Job job = start(Posting.of(3));
        IntStream.range(0, SETTINGS.tries()).forEach(i -> {
            assertThat(leases.claim(List.of("posting")).block()).isNotNull();
            clock.move(SETTINGS.lease());
        });

        here.start();

        assertThat(ended(job).state()).isEqualTo(Job.State.FAILED);
        assertThat(posting.steps.get()).isZero();
    }

    @Test
    void aFailureIsToldInBothLanguagesAndWithoutItsInside() throws InterruptedException {
        posting.beforeParcel(1, Mono.error(new IllegalStateException("secret inside")));
        here.start();

        Job failed = ended(start(Posting.of(3)));

        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(Await.result(Mono.justOrEmpty(failed.message())))
                .isEqualTo(PlatformProblems.JOB_FAILED.detail().with(failed.id()));
    }

    @Test
    void aRefusalIsToldAsItIs() throws InterruptedException {
        posting.beforeParcel(1, Mono.error(PlatformProblems.TOO_LARGE.refusal()));
        here.start();

        assertThat(ended(start(Posting.of(3))).message()).isEqualTo(PlatformProblems.TOO_LARGE.detail());
    }

    @Test
    void aKindThatOnlyANewerInstanceKnowsIsLeftToIt() {
        Job job = start(new NewJob("from-the-future", null, new Text("", ""), "a1", new Posting.At(0, 1)));
        here.start();

        assertThat(here.one().block()).isFalse();
        assertThat(now(job).state()).isEqualTo(Job.State.WAITING);
    }

    private Job claimedByAnInstanceThatDies() {
        start(Posting.of(3));
        return Await.result(leases.claim(List.of("posting")));
    }

    private static java.util.function.Consumer<Throwable> is(PlatformProblems kind) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private Job start(NewJob job) {
        return Await.result(jobs.start(job));
    }

    private Job cancel(Job job) {
        return Await.result(jobs.cancel(job.id(), JobView.of(job).version()));
    }

    private Job now(Job job) {
        return Await.result(jobs.find(job.id()));
    }

    private Job ended(Job job) throws InterruptedException {
        Await.until(() -> now(job).isOver());
        return now(job);
    }

    private List<Integer> posted() {
        return Await.result(template.findAll(Document.class, "posted")
                .map(found -> found.getInteger("_id"))
                .sort()
                .collectList());
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Job.class)
    static class Post {

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
