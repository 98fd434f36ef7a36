package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.Screened;
import org.shoulashou.safeguarding.Concerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the screens marked is kept for ninety days (R20), also of a letter that the leads keep: why they have it stays in the
 * sealed evidence. One about which they have not decided keeps its marks, for whoever reads it when it goes on.
 */
@Component
class ForgetMarks {

    private static final int AT_ONCE = 500;

    private final Letters letters;
    private final Concerns concerns;
    private final LettersProperties settings;
    private final Clock clock;
    private final InTurn held;

    ForgetMarks(Letters letters, Concerns concerns, LettersProperties settings, Clock clock) {
        this.letters = letters;
        this.concerns = concerns;
        this.settings = settings;
        this.clock = clock;
        this.held = new InTurn(letters::heldAfter);
    }

    Mono<Void> some() {
        Instant before = clock.instant().minus(settings.keepMarks());
        return OneByOne.each(letters.markedBefore(before, AT_ONCE), id -> letters.change(id, Letter::withoutMarks))
                .then(Mono.defer(() -> held.some(id -> kept(id, before))));
    }

    private Mono<Letter> kept(String id, Instant before) {
        return letters.find(id)
                .filter(letter -> isMarked(letter, before))
                .filterWhen(letter -> concerns.keepForGood(letter.subject()))
                .flatMap(letter -> letters.change(id, now -> isMarked(now, before) ? now.withoutMarks() : now));
    }

    private static boolean isMarked(Letter letter, Instant before) {
        Screened screened = letter.review().screened();
        return letter.state() == LetterState.HELD
                && screened != null
                && screened.at().isBefore(before);
    }
}
