package org.shoulashou.matching;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Something that is to be looked after again and again while an instance lives. Two instances at once do no harm. */
public abstract class LookAround implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LookAround.class);

    private final Duration every;
    private Disposable running = Disposables.disposed();

    protected LookAround(Duration every) {
        this.every = every;
    }

    /** Once around. */
    public abstract Mono<Void> look();

    @Override
    public void start() {
        running = Mono.defer(this::look)
                .doOnError(failure -> log.warn("{} failed; the next round tries again", name(), failure))
                .onErrorComplete()
                .repeatWhen(rounds -> rounds.delayElements(every))
                .subscribe();
    }

    private String name() {
        return getClass().getSimpleName();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** Of what changes only when a start reads it: looked after as soon as that is over, and once a day. */
    public abstract static class AfterStart extends LookAround implements ApplicationRunner {

        protected AfterStart() {
            super(Duration.ofDays(1));
        }

        @Override
        public void run(ApplicationArguments arguments) {
            stop();
            start();
        }
    }
}
