package org.shoulashou.platform.pictures.uploads;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Removes what nobody finished sending. Each instance looks; two at once do no harm. */
final class SweepUploads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SweepUploads.class);

    private final PictureUploads uploads;
    private final Duration every;
    private Disposable running = Disposables.disposed();

    SweepUploads(PictureUploads uploads, Duration every) {
        this.uploads = uploads;
        this.every = every;
    }

    @Override
    public void start() {
        running = Mono.defer(uploads::sweep)
                .doOnError(failure -> log.warn("Uploads could not be swept; the next round tries again", failure))
                .onErrorComplete()
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
}
