package org.shoulashou.letters.delivery;

import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.handedin.Alarm;
import org.shoulashou.safeguarding.Concerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Compares what is held with the concerns about it. A hold and the leads' word may cross on the way; what is held then and
 * is nobody's goes to the leads, and never on by itself (R09, R22).
 */
@Component
class BringToLeads {

    private final Letters letters;
    private final Concerns concerns;
    private final Alarm alarm;
    private final InTurn held;

    BringToLeads(Letters letters, Concerns concerns, Alarm alarm) {
        this.letters = letters;
        this.concerns = concerns;
        this.alarm = alarm;
        this.held = new InTurn(letters::heldAfter);
    }

    Mono<Void> some() {
        return held.some(this::compare);
    }

    /** The letter is read again after the concerns: what their last word let go is not held any more by then. */
    private Mono<String> compare(String id) {
        return letters.find(id)
                .filterWhen(this::isNobodys)
                .flatMap(letter -> letters.find(letter.id()))
                .filter(letter -> letter.state() == LetterState.HELD)
                .flatMap(alarm::ofNobody);
    }

    private Mono<Boolean> isNobodys(Letter letter) {
        return concerns.isLookedAfter(letter.subject()).map(lookedAfter -> !lookedAfter);
    }
}
