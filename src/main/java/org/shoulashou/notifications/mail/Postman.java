package org.shoulashou.notifications.mail;

import java.time.Duration;
import org.shoulashou.notifications.NotificationsProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Sends the relay round while an instance lives. When it stops, the mail in hand is brought to its end first. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MailRelay relay;
    private final Duration every;
    private Disposable running = Disposables.disposed();
    private volatile Mono<Long> round = Mono.just(0L);

    Postman(MailRelay relay, NotificationsProperties settings) {
        this.relay = relay;
        this.every = settings.lookEvery();
    }

    @Override
    public void start() {
        relay.start();
        running = Mono.defer(this::next)
                .repeatWhen(rounds -> rounds.delayElements(every))
                .subscribe();
    }

    /** Shared, so that whoever stops can wait for it. */
    private Mono<Long> next() {
        round = relay.once().doOnError(Postman::sayWhy).onErrorReturn(0L).cache();
        return round;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable whenStopped) {
        relay.stop();
        round.timeout(PATIENCE)
                .onErrorReturn(0L)
                .doFinally(end -> end(whenStopped))
                .subscribe();
    }

    private void end(Runnable whenStopped) {
        running.dispose();
        whenStopped.run();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private static void sayWhy(Throwable failure) {
        log.warn("Mail could not be looked after; the next round tries again", failure);
    }
}
