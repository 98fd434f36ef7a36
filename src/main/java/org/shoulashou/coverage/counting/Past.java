package org.shoulashou.coverage.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;

/**
 * The truth of a class as it was at one moment: what has a time of its own and came later is left out. Meetings and contacts
 * know only their day. Who is on the roll, who agrees and which letters wait are known of now alone; whoever closes later
 * reads them as they are then.
 */
public final class Past {

    private final Instant last;
    private final LocalDate lastDay;

    private Past(Instant last) {
        this.last = last;
        this.lastDay = Bond.day(last);
    }

    public static ClassTruth asOf(Instant last, ClassTruth now) {
        Past past = new Past(last);
        return new ClassTruth(
                now.lies(),
                now.seats(),
                now.consented(),
                each(now.friendships(), past::friendships),
                each(now.letters(), past::letters),
                now.held().stream().filter(past::hasBeen).toList(),
                now.agreed().stream().filter(one -> past.hasBeen(one.at())).toList());
    }

    private static <T> Map<String, List<T>> each(Map<String, List<T>> all, Function<List<T>, List<T>> then) {
        Map<String, List<T>> kept = new HashMap<>();
        all.forEach((key, some) -> kept.put(key, then.apply(some)));
        return kept;
    }

    private boolean hasBeen(@Nullable Instant at) {
        return at != null && !at.isAfter(last);
    }

    private boolean hasBeen(Held one) {
        return !one.day().isAfter(lastDay);
    }

    private List<Friendship> friendships(List<Friendship> some) {
        return some.stream()
                .filter(one -> hasBeen(one.confirmedAt()))
                .map(this::friendship)
                .toList();
    }

    /** What came to rest or to its end afterwards went on then. */
    private Friendship friendship(Friendship now) {
        Instant turned = now.turnedAt();
        return turned == null || hasBeen(turned)
                ? now
                : new Friendship(
                        now.id(),
                        now.classPairing(),
                        now.programme(),
                        now.year(),
                        now.inland(),
                        now.partner(),
                        Stand.LIVES,
                        now.confirmedAt(),
                        null);
    }

    private List<Posted> letters(List<Posted> some) {
        return some.stream().filter(one -> !isLater(one)).map(this::letter).toList();
    }

    private boolean isLater(Posted letter) {
        return letter.handedIn() != null && !hasBeen(letter.handedIn());
    }

    private Posted letter(Posted now) {
        return new Posted(
                now.pairing(),
                now.author(),
                now.reader(),
                now.round(),
                now.lies(),
                now.handedIn(),
                hasBeen(now.decided()) ? now.decided() : null,
                hasBeen(now.delivered()) ? now.delivered() : null,
                now.told(),
                now.second());
    }
}
