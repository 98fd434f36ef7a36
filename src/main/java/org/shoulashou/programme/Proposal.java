package org.shoulashou.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;

/**
 * A change that somebody asks for and somebody else decides about. What it would make of the programme is kept under
 * its id among the contents.
 *
 * @param base the version that its author saw
 */
public record Proposal(
        String id,
        Kind kind,
        int base,
        String reason,
        Person author,
        Instant at,
        State state,
        @Nullable Decision decision) {

    public static Proposal by(Caller author, String id, Kind kind, int base, String reason, Instant at) {
        return new Proposal(id, kind, base, reason, Person.of(author), at, State.OPEN, null);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isFrom(Caller caller) {
        return author.accountId().equals(caller.accountId());
    }

    Proposal decided(State as, Decision by) {
        return new Proposal(id, kind, base, reason, author, at, as, by);
    }

    public enum Kind {
        EDIT,
        ADJUSTMENT
    }

    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public record Person(String accountId, String name) {

        static Person of(Caller caller) {
            return new Person(caller.accountId(), caller.displayName());
        }
    }

    public record Decision(Person by, Instant at, @Nullable String note) {

        public static Decision of(Caller caller, Instant at, @Nullable String note) {
            return new Decision(Person.of(caller), at, note);
        }
    }
}
