package org.shoulashou.letters.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters arrive at seven in the morning: on the round's opening day, or after the days that slow mail takes (R28). */
@Component
public class ArrivalDays {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Programmes programmes;
    private final ClassPairings classPairings;
    private final Clock clock;

    ArrivalDays(Programmes programmes, ClassPairings classPairings, Clock clock) {
        this.programmes = programmes;
        this.classPairings = classPairings;
        this.clock = clock;
    }

    public Mono<Instant> of(Letter letter) {
        return of(letter, clock.instant());
    }

    /** Where it was let go at this time. */
    public Mono<Instant> of(Letter letter, Instant now) {
        return letter.between().isFree()
                ? slow(letter).map(days -> morning(now, days))
                : opening(letter).map(opens -> onOpeningDay(opens, now)).defaultIfEmpty(morning(now, 1));
    }

    private Mono<LocalDate> opening(Letter letter) {
        return programmes
                .find(letter.between().programme())
                .flatMap(plan ->
                        Mono.justOrEmpty(RoundNow.byId(plan, letter.between().round())))
                .map(Round::opens);
    }

    private Mono<Integer> slow(Letter letter) {
        return classPairings
                .find(letter.between().classPairing())
                .map(classes ->
                        SlowMail.days(classes.inland().line(), classes.partner().line()))
                .defaultIfEmpty(2);
    }

    /** What was let go too late for the opening day arrives on the next morning. */
    static Instant onOpeningDay(LocalDate opens, Instant now) {
        Instant planned = opens.atTime(MORNING).atZone(Downloads.BEIJING).toInstant();
        return planned.isAfter(now) ? planned : morning(now, 1);
    }

    static Instant morning(Instant now, int days) {
        LocalDate day = LocalDate.ofInstant(now, Downloads.BEIJING).plusDays(days);
        return day.atTime(MORNING).atZone(Downloads.BEIJING).toInstant();
    }
}
