package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.changes.MayTravel.Standing;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.safeguarding.Concerns;
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
    private final MayTravel travel;
    private final Concerns concerns;
    private final Clock clock;

    DeliverLetters(Letters letters, MayTravel travel, Concerns concerns, Clock clock) {
        this.letters = letters;
        this.travel = travel;
        this.concerns = concerns;
        this.clock = clock;
    }

    /** Emits how many were looked at. */
    Mono<Long> due() {
        Instant now = clock.instant();
        if (isNight(now)) return Mono.just(0L);
        return letters.arriving(now, AT_ONCE)
                .flatMap(id -> OneByOne.one(id, this::arrive).thenReturn(id), SIDE_BY_SIDE)
                .count();
    }

    static boolean isNight(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, Downloads.BEIJING);
        return time.isBefore(NIGHT_ENDS) || !time.isBefore(NIGHT_BEGINS);
    }

    /** What was permitted when it was released may not be any more (R01, R02, R05), and what the leads hold stays (R22). */
    private Mono<Letter> arrive(String id) {
        return letters.follow(
                id,
                letter -> Mono.zip(travel.standing(letter), concerns.holds(letter.subject())),
                (letter, now) -> arrived(letter, now.getT1(), now.getT2()));
    }

    private Letter arrived(Letter letter, Standing how, boolean isHeld) {
        Instant now = clock.instant();
        Instant arrives = letter.times().arrives();
        boolean due = letter.state() == LetterState.SCHEDULED && arrives != null && !arrives.isAfter(now);
        if (!due || letter.isFrozen()) return letter;
        if (isHeld) return letter.held(null, now);
        Letter follows = travel.following(letter, how, now);
        return follows == letter ? letter.delivered(now) : follows;
    }
}
