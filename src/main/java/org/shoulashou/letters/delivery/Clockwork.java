package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Every instance looks now and then what is due; two at once do no harm, because each letter is changed on its version. */
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);
    private static final int AT_ONCE = 500;

    private final Letters letters;
    private final DeliverLetters deliver;
    private final LettersProperties settings;
    private final Clock clock;
    private Disposable running = Disposables.disposed();

    Clockwork(Letters letters, DeliverLetters deliver, LettersProperties settings, Clock clock) {
        this.letters = letters;
        this.deliver = deliver;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Void> once() {
        return deliver.due().then(Mono.defer(this::speak)).then(Mono.defer(this::forgetMarks));
    }

    /** Warns after two school days, calls the deputy after three (R25). */
    Mono<Void> speak() {
        Instant now = clock.instant();
        return letters.late(now, AT_ONCE)
                .concatMap(id -> letters.change(id, letter -> late(letter, now)))
                .then();
    }

    private static Letter late(Letter letter, Instant now) {
        Waiting waiting = letter.review().waiting();
        Instant tell = waiting == null ? null : waiting.nextTell();
        return tell == null || tell.isAfter(now) || letter.isFrozen() ? letter : letter.late(now);
    }

    /** What the screens marked is kept for ninety days (R20). */
    Mono<Void> forgetMarks() {
        Instant before = clock.instant().minus(settings.keepMarks());
        return letters.markedBefore(before, AT_ONCE)
                .concatMap(id -> letters.change(id, Letter::withoutMarks))
                .then();
    }

    @Override
    public void start() {
        running = Mono.defer(this::once)
                .doOnError(failure ->
                        log.warn("Letters that are due could not be looked at; the next round does", failure))
                .onErrorComplete()
                .repeatWhen(rounds -> rounds.delayElements(settings.sweepEvery()))
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
