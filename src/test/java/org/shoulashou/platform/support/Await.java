package org.shoulashou.platform.support;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/** Tests may wait; a result that does not come is a failure. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    public static <T> T result(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(PATIENCE), "nothing was emitted");
    }

    public static void done(Mono<?> mono) {
        mono.block(PATIENCE);
    }

    public static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(20);
        }
    }
}
