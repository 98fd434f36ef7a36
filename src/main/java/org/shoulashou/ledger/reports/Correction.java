package org.shoulashou.ledger.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.Hand;

/**
 * A line beside an accepted figure. It counts when somebody else has approved it.
 *
 * @param difference in hundredths of the task's unit
 * @param decision   absent while it waits for a second person
 */
public record Correction(
        long difference,
        String reason,
        Hand by,
        Instant at,
        @Nullable Decision decision) {

    public enum State {
        OPEN,
        APPROVED,
        REFUSED
    }

    /** @param note why not, where it was refused */
    public record Decision(
            boolean approved, Hand by, Instant at, @Nullable String note) {}

    static Correction asked(long difference, String reason, Hand by, Instant at) {
        return new Correction(difference, reason, by, at, null);
    }

    Correction decided(Decision how) {
        return new Correction(difference, reason, by, at, how);
    }

    public State state() {
        if (decision == null) return State.OPEN;
        return decision.approved() ? State.APPROVED : State.REFUSED;
    }

    boolean isOpen() {
        return decision == null;
    }

    boolean counts() {
        return decision != null && decision.approved();
    }

    /** Whether it was asked for or decided by this person. */
    boolean isOf(Hand hand) {
        return by.id().equals(hand.id())
                || decision != null && decision.by().id().equals(hand.id());
    }

    /** Approved after a finding, it answers that. */
    boolean answers(Check finding) {
        return decision != null && decision.approved() && decision.at().isAfter(finding.at());
    }
}
