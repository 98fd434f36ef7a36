package org.shoulashou.platform.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class LatelyTest {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final AtomicInteger made = new AtomicInteger();
    private VirtualTimeScheduler time;

    @BeforeEach
    void holdTheTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letItGo() {
        VirtualTimeScheduler.reset();
    }

    private Lately<String, String> lately(int most) {
        return new Lately<>(MOMENT, most, key -> Mono.fromSupplier(() -> key + made.incrementAndGet()));
    }

    @Test
    void whatWasMadeIsHandedOutForItsMomentAndNoLonger() {
        Lately<String, String> lately = lately(10);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        time.advanceTimeBy(MOMENT.minusMillis(1));
        assertThat(lately.of("a").block()).isEqualTo("a1");
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(lately.of("a").block()).isEqualTo("a2");
    }

    /** Asking again does not make it last. */
    @Test
    void itGetsOldHoweverOftenItIsAskedFor() {
        Lately<String, String> lately = lately(10);
        for (int at = 0; at < 5; at++) {
            lately.of("a").block();
            time.advanceTimeBy(Duration.ofMillis(500));
        }
        assertThat(lately.of("a").block()).isEqualTo("a2");
    }

    @Test
    void eachIsMadeForItself() {
        Lately<String, String> lately = lately(10);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        assertThat(lately.of("b").block()).isEqualTo("b2");
    }

    @Test
    void whoAsksWhileItIsMadeWaitsForTheSame() {
        Sinks.One<String> making = Sinks.one();
        Lately<String, String> lately =
                new Lately<>(MOMENT, 10, key -> making.asMono().doOnSubscribe(begun -> made.incrementAndGet()));
        StepVerifier.create(Mono.zip(lately.of("a"), lately.of("a")))
                .then(() -> making.tryEmitValue("once"))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(made).hasValue(1);
    }

    @Test
    void whoLeavesTakesItFromNobody() {
        Sinks.One<String> making = Sinks.one();
        Lately<String, String> lately = new Lately<>(MOMENT, 10, key -> making.asMono());
        lately.of("a").subscribe().dispose();
        StepVerifier.create(lately.of("a"))
                .then(() -> making.tryEmitValue("there"))
                .expectNext("there")
                .verifyComplete();
    }

    @Test
    void aFailureIsNotKept() {
        Lately<String, String> lately = new Lately<>(
                MOMENT,
                10,
                key -> made.incrementAndGet() == 1 ? Mono.error(new IllegalStateException()) : Mono.just(key));
        StepVerifier.create(lately.of("a")).verifyError(IllegalStateException.class);
        StepVerifier.create(lately.of("a")).expectNext("a").verifyComplete();
    }

    @Test
    void thereAreNeverMoreThanItMayKeepAndTheLastAskedForStays() {
        Lately<String, String> lately = lately(2);
        lately.of("a").block();
        lately.of("b").block();
        lately.of("a").block();
        lately.of("c").block();
        assertThat(lately.size()).isEqualTo(2);
        assertThat(lately.of("a").block()).isEqualTo("a1");
        assertThat(lately.of("b").block()).isEqualTo("b4");
    }
}
