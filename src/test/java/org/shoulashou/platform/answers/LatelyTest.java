package org.shoulashou.platform.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shoulashou.platform.answers.Lately.Ages;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@ExtendWith(OutputCaptureExtension.class)
class LatelyTest {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration A_LITTLE = Duration.ofMillis(1);

    private final AtomicInteger made = new AtomicInteger();
    private final Deque<Sinks.One<String>> begun = new ArrayDeque<>();
    private VirtualTimeScheduler time;

    @BeforeEach
    void holdTheTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letItGo() {
        VirtualTimeScheduler.reset();
    }

    private Lately<String, String> lately(Ages ages, int most, Function<String, Mono<String>> make) {
        return new Lately<>(ages, most, make, () -> time.now(TimeUnit.NANOSECONDS));
    }

    private Lately<String, String> numbered(Ages ages, int most) {
        return lately(ages, most, key -> Mono.fromSupplier(() -> key + made.incrementAndGet()));
    }

    /** Each making waits until the test ends it. */
    private Lately<String, String> waiting() {
        return lately(new Ages(FRESH, LIMIT), 10, key -> making());
    }

    private Mono<String> making() {
        Sinks.One<String> next = Sinks.one();
        begun.add(next);
        return next.asMono();
    }

    /** One that was just made is there, of which the making took so long. */
    private Lately<String, String> oneMadeIn(Duration duration) {
        Lately<String, String> lately = waiting();
        lately.of("a").subscribe();
        time.advanceTimeBy(duration);
        begun.remove().tryEmitValue("old");
        return lately;
    }

    @Test
    void whatWasMadeIsHandedOutForItsMomentAndNoLonger() {
        Lately<String, String> lately = numbered(Ages.upTo(FRESH), 10);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        time.advanceTimeBy(FRESH.minus(A_LITTLE));
        assertThat(lately.of("a").block()).isEqualTo("a1");
        time.advanceTimeBy(A_LITTLE);
        assertThat(lately.of("a").block()).isEqualTo("a2");
    }

    /** Asking again does not make it last. */
    @Test
    void itGetsOldHoweverOftenItIsAskedFor() {
        Lately<String, String> lately = numbered(Ages.upTo(FRESH), 10);
        for (int at = 0; at < 5; at++) {
            lately.of("a").block();
            time.advanceTimeBy(Duration.ofMillis(500));
        }
        assertThat(lately.of("a").block()).isEqualTo("a2");
    }

    @Test
    void theOldIsHandedOutWhileTheNextIsMade() {
        Lately<String, String> lately = oneMadeIn(Duration.ZERO);
        time.advanceTimeBy(FRESH);

        assertThat(lately.of("a").block()).isEqualTo("old");
        assertThat(begun).hasSize(1);
        begun.remove().tryEmitValue("new");
        assertThat(lately.of("a").block()).isEqualTo("new");
    }

    @Test
    void onlyOneMakesTheNextHoweverManyAsk() {
        Lately<String, String> lately = oneMadeIn(Duration.ZERO);
        time.advanceTimeBy(FRESH);
        for (int at = 0; at < 5; at++) lately.of("a").block();
        time.advanceTimeBy(LIMIT);
        for (int at = 0; at < 5; at++) lately.of("a").subscribe();

        assertThat(begun).hasSize(1);
    }

    @Test
    void nothingIsHandedOutThatIsOlderThanItMayBe() {
        Lately<String, String> lately = oneMadeIn(Duration.ZERO);
        time.advanceTimeBy(LIMIT.minus(A_LITTLE));
        assertThat(lately.of("a").block()).isEqualTo("old");
        time.advanceTimeBy(A_LITTLE);

        StepVerifier.create(lately.of("a"))
                .then(() -> begun.remove().tryEmitValue("new"))
                .expectNext("new")
                .verifyComplete();
    }

    /** It may know nothing of what happened while it was made. */
    @Test
    void itIsAsOldAsItsMakingAndNotOnlyAsItsEnd() {
        Duration making = Duration.ofMillis(1500);
        Lately<String, String> lately = oneMadeIn(making);
        time.advanceTimeBy(LIMIT.minus(making));

        StepVerifier.create(lately.of("a"))
                .then(() -> begun.remove().tryEmitValue("new"))
                .expectNext("new")
                .verifyComplete();
    }

    @Test
    void whatTookTooLongIsForThoseWhoWaitedAndIsNotKept() {
        Lately<String, String> lately = waiting();
        StepVerifier.create(lately.of("a"))
                .then(() -> time.advanceTimeBy(LIMIT))
                .then(() -> begun.remove().tryEmitValue("late"))
                .expectNext("late")
                .verifyComplete();
        assertThat(lately.size()).isZero();
    }

    @Test
    void aFailureInTheBackgroundIsToldAndNotKept(CapturedOutput output) {
        Lately<String, String> lately = oneMadeIn(Duration.ZERO);
        time.advanceTimeBy(FRESH);
        lately.of("a").block();
        begun.remove().tryEmitError(new IllegalStateException());

        assertThat(output).contains("could not be made anew", "IllegalStateException");
        assertThat(lately.of("a").block()).isEqualTo("old");
        begun.remove().tryEmitValue("new");
        assertThat(lately.of("a").block()).isEqualTo("new");
    }

    /** Who waits for it, because the old is too old, gets the failure itself. */
    @Test
    void aFailureReachesWhoWaitsForIt() {
        Lately<String, String> lately = oneMadeIn(Duration.ZERO);
        time.advanceTimeBy(FRESH);
        lately.of("a").block();
        time.advanceTimeBy(LIMIT);

        StepVerifier.create(lately.of("a"))
                .then(() -> begun.remove().tryEmitError(new IllegalStateException()))
                .verifyError(IllegalStateException.class);
    }

    @Test
    void thatThereIsNothingIsKeptAsWell() {
        Lately<String, String> lately =
                lately(Ages.upTo(FRESH), 10, key -> Mono.<String>empty().doOnSuccess(none -> made.incrementAndGet()));
        for (int at = 0; at < 3; at++)
            assertThat(lately.of("a").blockOptional()).isEmpty();
        assertThat(made).hasValue(1);
    }

    @Test
    void eachIsMadeForItself() {
        Lately<String, String> lately = numbered(Ages.upTo(FRESH), 10);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        assertThat(lately.of("b").block()).isEqualTo("b2");
    }

    @Test
    void whoAsksWhileItIsMadeWaitsForTheSame() {
        Lately<String, String> lately = waiting();
        StepVerifier.create(Mono.zip(lately.of("a"), lately.of("a")))
                .then(() -> begun.peek().tryEmitValue("once"))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(begun).hasSize(1);
    }

    @Test
    void whoLeavesTakesItFromNobody() {
        Lately<String, String> lately = waiting();
        lately.of("a").subscribe().dispose();
        StepVerifier.create(lately.of("a"))
                .then(() -> begun.remove().tryEmitValue("there"))
                .expectNext("there")
                .verifyComplete();
    }

    @Test
    void aFailureIsNotKept() {
        Lately<String, String> lately = lately(
                Ages.upTo(FRESH),
                10,
                key -> made.incrementAndGet() == 1 ? Mono.error(new IllegalStateException()) : Mono.just(key));
        StepVerifier.create(lately.of("a")).verifyError(IllegalStateException.class);
        StepVerifier.create(lately.of("a")).expectNext("a").verifyComplete();
    }

    @Test
    void oneThatIsNeverMadeIsGivenUpAndTheNextWhoAsksTriesAgain() {
        Lately<String, String> lately =
                lately(Ages.upTo(FRESH), 10, key -> made.incrementAndGet() == 1 ? Mono.never() : Mono.just(key));
        StepVerifier.create(lately.of("a"))
                .then(() -> time.advanceTimeBy(Lately.LONGEST))
                .verifyError(TimeoutException.class);
        StepVerifier.create(lately.of("a")).expectNext("a").verifyComplete();
    }

    @Test
    void thereAreNeverMoreThanItMayKeepAndTheLastAskedForStays() {
        Lately<String, String> lately = numbered(Ages.upTo(FRESH), 2);
        lately.of("a").block();
        lately.of("b").block();
        lately.of("a").block();
        lately.of("c").block();
        assertThat(lately.size()).isEqualTo(2);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        assertThat(lately.of("b").block()).isEqualTo("b4");
    }

    @Test
    void whatNobodyAsksForLeavesTheMemory() {
        Lately<String, String> lately = numbered(new Ages(FRESH, LIMIT), 10);
        lately.of("a").block();
        time.advanceTimeBy(LIMIT);
        assertThat(lately.size()).isZero();
    }
}
