package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.shoulashou.consent.Consents;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.Farewells;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays letters whose day has come on their readers' desks. Twice is once; at night nothing arrives (R28). */
@Component
class DeliverLetters {

    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final int AT_ONCE = 500;
    private static final int SIDE_BY_SIDE = 8;

    private final Letters letters;
    private final Pairings pairings;
    private final Consents consents;
    private final Clock clock;

    DeliverLetters(Letters letters, Pairings pairings, Consents consents, Clock clock) {
        this.letters = letters;
        this.pairings = pairings;
        this.consents = consents;
        this.clock = clock;
    }

    /** Emits how many were looked at. */
    Mono<Long> due() {
        Instant now = clock.instant();
        if (isNight(now)) return Mono.just(0L);
        return letters.arriving(now, AT_ONCE)
                .flatMap(this::arrive, SIDE_BY_SIDE)
                .count();
    }

    static boolean isNight(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, Downloads.BEIJING);
        return time.isBefore(NIGHT_ENDS) || !time.isBefore(NIGHT_BEGINS);
    }

    /** What was permitted when it was released may not be any more (R01, R05). */
    private Mono<Letter> arrive(String id) {
        return letters.find(id)
                .zipWhen(letter -> pairings.find(letter.between().pairing()))
                .zipWhen(both -> bothMay(both.getT1()))
                .flatMap(all ->
                        letters.change(id, now -> arrived(now, all.getT1().getT2(), all.getT2())));
    }

    private Mono<Boolean> bothMay(Letter letter) {
        List<String> two = List.of(
                letter.between().author().pupil(), letter.between().reader().pupil());
        return consents.mayCorrespond(two).map(may -> may.size() == two.size());
    }

    private Letter arrived(Letter letter, Pairing pairing, boolean permitted) {
        Instant now = clock.instant();
        Instant arrives = letter.times().arrives();
        boolean due = letter.state() == LetterState.SCHEDULED && arrives != null && !arrives.isAfter(now);
        if (!due || letter.isFrozen()) return letter;
        if (!permitted) return letter.frozen(Frozen.CONSENT_GONE, now);
        return switch (pairing.state()) {
            case PAUSED -> letter.frozen(Frozen.PAUSED, now);
            case ENDED -> Farewells.isNatural(pairing) ? letter.delivered(now) : letter.friendshipEnded(now);
            default -> letter.delivered(now);
        };
    }
}
