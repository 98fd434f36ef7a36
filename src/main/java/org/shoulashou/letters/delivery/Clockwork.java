package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.handedin.ScreenLetter;
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
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final Letters letters;
    private final DeliverLetters deliver;
    private final ScreenLetter screen;
    private final Thaw thaw;
    private final BringToLeads bring;
    private final ForgetMarks forget;
    private final LettersProperties settings;
    private final Clock clock;
    private Disposable running = Disposables.disposed();

    Clockwork(
            Letters letters,
            DeliverLetters deliver,
            ScreenLetter screen,
            Thaw thaw,
            BringToLeads bring,
            ForgetMarks forget,
            LettersProperties settings,
            Clock clock) {
        this.letters = letters;
        this.deliver = deliver;
        this.screen = screen;
        this.thaw = thaw;
        this.bring = bring;
        this.forget = forget;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each by itself: what goes wrong in one keeps none of the others. */
    Mono<Void> once() {
        return alone("delivery", deliver.due().then())
                .then(alone("screening", Mono.defer(this::screenAgain)))
                .then(alone("thawing", thaw.some()))
                .then(alone("held letters", bring.some()))
                .then(alone("warnings", Mono.defer(this::speak)))
                .then(alone("marks", forget.some()));
    }

    private static Mono<Void> alone(String job, Mono<Void> work) {
        return work.onErrorResume(failure -> OneByOne.passOver(job, failure));
    }

    /** What nobody has screened after a minute was left behind. */
    private Mono<Void> screenAgain() {
        Instant now = clock.instant();
        return OneByOne.each(letters.unscreened(now.minus(LEFT_BEHIND), AT_ONCE), screen::again)
                .then(Mono.defer(() -> OneByOne.each(letters.unseen(now, AT_ONCE), screen::again)));
    }

    /** Warns after two school days, calls the deputy after three (R25). */
    Mono<Void> speak() {
        Instant now = clock.instant();
        return OneByOne.each(letters.late(now, AT_ONCE), id -> letters.change(id, letter -> late(letter, now)));
    }

    private static Letter late(Letter letter, Instant now) {
        Waiting waiting = letter.review().waiting();
        Instant tell = waiting == null ? null : waiting.nextTell();
        return tell == null || tell.isAfter(now) || letter.isFrozen() ? letter : letter.late(now);
    }

    @Override
    public void start() {
        running = Mono.defer(this::wakeClocks).then(Mono.defer(this::round)).subscribe();
    }

    /** Of letters that an earlier version left without. */
    Mono<Void> wakeClocks() {
        return alone("clocks", letters.wakeClocks(clock.instant()));
    }

    private Mono<Void> round() {
        return Mono.defer(this::once)
                .doOnError(failure ->
                        log.warn("Letters that are due could not be looked at; the next round does", failure))
                .onErrorComplete()
                .repeatWhen(rounds -> rounds.delayElements(settings.sweepEvery()))
                .then();
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
