package org.shoulashou.ledger;

import org.shoulashou.accounts.Caller;

/** A member of staff who did something, by the name of that time. */
public record Hand(String id, String name) {

    public static Hand of(Caller caller) {
        return new Hand(caller.accountId(), caller.displayName());
    }

    public boolean is(Caller caller) {
        return id.equals(caller.accountId());
    }
}
