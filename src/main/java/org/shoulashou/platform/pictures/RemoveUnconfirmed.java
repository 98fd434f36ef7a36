package org.shoulashou.platform.pictures;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes pictures whose owner was never written: an upload that nobody went on with, a crash. Each instance looks; two
 * at once do no harm.
 */
final class RemoveUnconfirmed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RemoveUnconfirmed.class);

    private final Pictures pictures;
    private final List<PictureHolder> holders;
    private final Duration every;
    private Disposable running = Disposables.disposed();

    RemoveUnconfirmed(Pictures pictures, List<PictureHolder> holders, Duration every) {
        this.pictures = pictures;
        this.holders = holders;
        this.every = every;
    }

    Mono<Void> once() {
        return pictures.unconfirmed().concatMap(this::decide).then();
    }

    private Mono<Void> decide(KeptPicture picture) {
        return isHeld(picture).flatMap(held -> held ? pictures.keep(List.of(picture.id())) : remove(picture));
    }

    private Mono<Boolean> isHeld(KeptPicture picture) {
        return Flux.fromIterable(holders)
                .filter(holder -> holder.module().equals(picture.owner().module()))
                .concatMap(holder -> holder.holds(picture))
                .any(held -> held);
    }

    private Mono<Void> remove(KeptPicture picture) {
        return pictures.remove(picture.id());
    }

    @Override
    public void start() {
        running = Mono.defer(this::once)
                .doOnError(failure ->
                        log.warn("Unconfirmed pictures could not be removed; the next round tries again", failure))
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
