package org.shoulashou.safeguarding.watch;

import java.time.Duration;
import org.shoulashou.safeguarding.SafeguardingProperties;
import org.shoulashou.safeguarding.evidence.KeepEvidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Looks every minute, by day and by night. Every instance looks; two at once do no harm. */
@Component
class Watch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final CallWhoIsDue calls;
    private final KeepEvidence evidence;
    private final Duration every;
    private Disposable running = Disposables.disposed();

    Watch(CallWhoIsDue calls, KeepEvidence evidence, SafeguardingProperties settings) {
        this.calls = calls;
        this.evidence = evidence;
        this.every = settings.watchEvery();
    }

    @Override
    public void start() {
        running = calls.wake()
                .doOnError(Watch::sayWhy)
                .onErrorComplete()
                .thenMany(Mono.defer(this::onceQuietly).repeatWhen(rounds -> rounds.delayElements(every)))
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
        return calls.once()
                .count()
                .doOnError(Watch::sayWhy)
                .onErrorComplete()
                .then(Mono.defer(this::copyWhatIsMissing));
    }

    private Mono<Long> copyWhatIsMissing() {
        return evidence.incomplete()
                .concatMap(id -> evidence.copyPictures(id).thenReturn(id))
                .count()
                .doOnError(failure -> log.warn("Pictures of evidence are copied in the next round", failure))
                .onErrorComplete();
    }

    private static void sayWhy(Throwable failure) {
        log.warn("Nobody could be called about concerns; the next round tries again", failure);
    }
}
