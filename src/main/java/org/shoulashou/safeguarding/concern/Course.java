package org.shoulashou.safeguarding.concern;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.concern.Concern.Awaited;
import org.shoulashou.safeguarding.concern.Concern.Tick;

/**
 * How far a concern has come.
 *
 * @param revision counts decisions alone: a reminder, or a look at the evidence, makes nobody's page stale
 * @param inCharge the lead who has it in hand
 * @param stage    which calls have gone out
 * @param nextCall when somebody is called next; the lead who has it in hand is reminded too, until it is closed
 * @param awaited  schools whose county was told that something waits
 * @param since    from when on it waits anew, because whoever had it in hand is gone; absent while it is the first time
 */
public record Course(
        long revision,
        State state,
        @Nullable Hand inCharge,
        Calls.Stage stage,
        @Nullable Instant nextCall,
        List<Awaited> awaited,
        List<Tick> ticks,
        @Nullable Ending ending,
        @Nullable Instant since) {

    static Course beginning(Instant firstCall) {
        return new Course(0, State.OPEN, null, Calls.Stage.RAISED, firstCall, List.of(), List.of(), null, null);
    }

    Course inChargeOf(Hand lead, Instant followUp) {
        return new Course(revision + 1, State.ACKNOWLEDGED, lead, stage, followUp, List.of(), ticks, null, since);
    }

    Course ticking(Tick tick) {
        List<Tick> more = Stream.concat(ticks.stream(), Stream.of(tick)).toList();
        return new Course(revision + 1, state, inCharge, stage, nextCall, awaited, more, ending, since);
    }

    Course closed(Ending how) {
        return new Course(revision + 1, State.CLOSED, inCharge, stage, null, List.of(), ticks, how, since);
    }

    /** What was done stays done; the calls begin again. */
    Course left(Instant now, Instant firstCall) {
        return new Course(revision + 1, State.OPEN, null, Calls.Stage.RAISED, firstCall, List.of(), ticks, null, now);
    }

    Course called(Calls.Stage reached, @Nullable Instant next, List<Awaited> waiting) {
        return new Course(revision, state, inCharge, reached, next, waiting, ticks, ending, since);
    }
}
