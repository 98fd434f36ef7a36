package org.shoulashou.ledger.board;

import java.time.Duration;
import org.shoulashou.ledger.LedgerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Looks every hour. Every instance looks; two at once do no harm. */
@Component
class TaskWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskWatch.class);

    private final TellWhoIsLate telling;
    private final Duration every;
    private Disposable running = Disposables.disposed();

    TaskWatch(TellWhoIsLate telling, LedgerProperties settings) {
        this.telling = telling;
        this.every = settings.watchEvery();
    }

    @Override
    public void start() {
        running = Mono.defer(this::onceQuietly)
                .repeatWhen(rounds -> rounds.delayElements(every))
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private Mono<Long> onceQuietly() {
        return telling.once().count().doOnError(TaskWatch::sayWhy).onErrorComplete();
    }

    private static void sayWhy(Throwable failure) {
        log.warn("Nobody could be told of tasks that are due; the next round tries again", failure);
    }
}
