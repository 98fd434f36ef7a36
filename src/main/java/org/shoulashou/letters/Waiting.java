package org.shoulashou.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter waits for adults of one school (R25).
 *
 * @param keys     of the class and the school whose turn it is
 * @param urgency  by what was marked: the worst first
 * @param dueAt    when the deputy is told
 * @param nextTell when the clock speaks next
 */
public record Waiting(
        List<String> keys,
        int urgency,
        Instant since,
        Instant dueAt,
        @Nullable Instant nextTell,
        int told) {

    private static final Duration AGAIN = Duration.ofDays(1);

    public Waiting {
        keys = List.copyOf(keys);
    }

    static Waiting forParty(Party party, int urgency, Deadline deadline) {
        return new Waiting(party.keys(), urgency, deadline.from(), deadline.due(), deadline.warn(), 0);
    }

    /** The clock has spoken: first the warning, then to the lead and the deputy, and then each day as long as it waits. */
    Waiting told(int times, Instant now) {
        Instant next = times == 1 ? dueAt : now.plus(AGAIN);
        return new Waiting(keys, urgency, since, dueAt, next, times);
    }

    Waiting at(Party party) {
        return new Waiting(party.keys(), urgency, since, dueAt, nextTell, told);
    }

    Waiting with(int otherUrgency) {
        return new Waiting(keys, otherUrgency, since, dueAt, nextTell, told);
    }

    /** Two school days until a warning, three until the deputy. */
    public record Deadline(Instant from, Instant warn, Instant due) {}
}
